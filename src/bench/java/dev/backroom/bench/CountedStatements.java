package dev.backroom.bench;

import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what the application sends to its database: statements and commits. */
final class CountedStatements implements BeanPostProcessor {
  private final LongAdder statements = new LongAdder();
  private final LongAdder commits = new LongAdder();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? ProxyDataSourceBuilder.create(database)
            .afterQuery((execution, queries) -> statements.increment())
            .methodListener(onCommit())
            .build()
        : bean;
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

  void reset() {
    statements.reset();
    commits.reset();
  }

  long statements() {
    return statements.sum();
  }

  long commits() {
    return commits.sum();
  }
}
