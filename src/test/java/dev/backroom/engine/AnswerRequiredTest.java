package dev.backroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AnswerRequiredTest {
  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
        <decision id="band" name="Band" camunda:historyTimeToLive="P1D">
          <decisionTable hitPolicy="%s">
            <input id="in" label="Amount"><inputExpression typeRef="long"><text>amountMinor</text></inputExpression></input>
            <output id="out" name="band" typeRef="string"/>
            <rule id="low"><inputEntry><text>&lt; 100</text></inputEntry><outputEntry><text>"LOW"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  @Autowired CaseDriver driver;
  @Autowired RepositoryService repository;
  private String deployment = "";

  @AfterEach
  void undeploy() {
    driver.forget("BAND-1");
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void stopsACaseThatNoRuleAnswersAndNamesTableAndInputs() {
    deploy("UNIQUE");

    assertThatThrownBy(() -> driver.start("banded", "BAND-1", Map.of("amountMinor", 100L)))
        .hasStackTraceContaining(
            "Table 'band' has no rule for Amount = 100: add the missing rule and deploy its folder");
  }

  @Test
  void letsACollectingTableFindNothing() {
    deploy("COLLECT");

    var banded = driver.start("banded", "BAND-1", Map.of("amountMinor", 100L));

    assertThat(driver.hasEnded(banded)).isTrue();
  }

  private void deploy(String hitPolicy) {
    var banded =
        Bpmn.createExecutableProcess("banded")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .businessRuleTask("rule_band")
            .camundaDecisionRef("band")
            .camundaDecisionRefBinding("deployment")
            .endEvent()
            .done();
    deployment =
        repository
            .createDeployment()
            .addModelInstance("banded.bpmn", banded)
            .addString("band.dmn", TABLE.formatted(hitPolicy))
            .deploy()
            .getId();
  }
}
