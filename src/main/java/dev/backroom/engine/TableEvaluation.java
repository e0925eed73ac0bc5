package dev.backroom.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** How tables answer wherever we ask them: texts are parsed once, and no answer is an error. */
public final class TableEvaluation {

  private TableEvaluation() {}

  public static DefaultDmnEngineConfiguration prepare(DefaultDmnEngineConfiguration tables) {
    tables.setFeelEngineFactory(new ParsedOnceFeel());
    tables.getCustomPostDecisionTableEvaluationListeners().add(new AnswerRequired());
    return tables;
  }
}
