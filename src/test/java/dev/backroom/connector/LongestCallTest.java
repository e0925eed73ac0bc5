package dev.backroom.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LongestCallTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(ConnectorConfiguration.class)
          .withBean(LongestCall.class)
          .withPropertyValues("backroom.systems.erp.user=u", "backroom.systems.erp.password=p");

  @Test
  void acceptsALockThatOutlastsEveryCall() {
    application.run(started -> assertThat(started).hasNotFailed());
  }

  @Test
  void refusesToStartWhenACallMayOutlastItsLock() {
    application
        .withPropertyValues("backroom.systems.erp.answer-timeout=59s")
        .run(
            started ->
                assertThat(started)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("A call to 'erp' may take PT1M1S"));
  }
}
