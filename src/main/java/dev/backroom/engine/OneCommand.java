package dev.backroom.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs several calls to the engine as one: all that they write goes to the database at the end, the
 * same statement for many rows at once. The calls do not see in queries what they wrote before.
 */
@Component
public class OneCommand {
  private final ObjectProvider<ProcessEngine> engine;

  OneCommand(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** In one transaction; what is thrown undoes all of it. */
  public void run(Runnable calls) {
    var configuration =
        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              calls.run();
              return null;
            });
  }
}
