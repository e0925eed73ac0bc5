package dev.backroom.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** How tables answer wherever we ask them: texts are parsed once, and no answer is an error. */
public final class TableEvaluation {

  private TableEvaluation() {}

  /** Tables that answer the same, but of which nothing comes into the history. */
  public static DmnEngine onPaper() {
    return prepare(new DefaultDmnEngineConfiguration()).buildEngine();
  }

  public static DefaultDmnEngineConfiguration prepare(DefaultDmnEngineConfiguration tables) {
    tables.setFeelEngineFactory(new ParsedOnceFeel());
    tables.getCustomPostDecisionTableEvaluationListeners().add(new AnswerRequired());
    return tables;
  }
}
