package dev.backroom.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hands the process engine tables that answer as {@link TableEvaluation} says. */
@Component
class TablesPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var known = engine.getDmnEngineConfiguration();
    engine.setDmnEngineConfiguration(
        TableEvaluation.prepare(known == null ? new DefaultDmnEngineConfiguration() : known));
  }
}
