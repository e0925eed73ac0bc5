package dev.backroom.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what the application sends to its database: statements and commits. Counting costs a sixth
 * of the processor, so it is off while speed is measured.
 */
final class CountedStatements implements BeanPostProcessor {
  private final LongAdder statements = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private volatile boolean on;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? new Switched(database, counting(database)) : bean;
  }

  private DataSource counting(DataSource database) {
    return ProxyDataSourceBuilder.create(database)
        .afterQuery((execution, queries) -> statements.increment())
        .methodListener(onCommit())
        .build();
  }

  /** Hands out connections that count only while it is switched on. */
  private final class Switched extends DelegatingDataSource {
    private final DataSource counting;

    Switched(DataSource plain, DataSource counting) {
      super(plain);
      this.counting = counting;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return on ? counting.getConnection() : super.getConnection();
    }
  }

  private MethodExecutionListener onCommit() {
    return new MethodExecutionListener() {
      @Override
      public void beforeMethod(MethodExecutionContext call) {
        if (call.getMethod().getName().equals("commit")) {
          commits.increment();
        }
      }

      @Override
      public void afterMethod(MethodExecutionContext call) {}
    };
  }

  void switchOn() {
    on = true;
  }

  void switchOff() {
    on = false;
  }

  long statements() {
    return statements.sum();
  }

  long commits() {
    return commits.sum();
  }
}
