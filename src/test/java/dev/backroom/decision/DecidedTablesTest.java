package dev.backroom.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.decision.DecidedTable.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class DecidedTablesTest {
  private static final String CASE = "SKETCH-1";

  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired CaseDriver driver;
  @Autowired DecidedTables tables;
  private final List<String> deployments = new ArrayList<>();

  @BeforeEach
  void decideOnce() {
    live("SMALL", "GREAT");
    var asks =
        Bpmn.createExecutableProcess("asksSketched")
            .startEvent()
            .businessRuleTask("rule_sketched")
            .camundaDecisionRef("sketched")
            .userTask()
            .endEvent()
            .done();
    deployments.add(
        repository.createDeployment().addModelInstance("asks.bpmn", asks).deploy().getId());
    driver.start("asksSketched", CASE, Map.of("amountMinor", 700L));
  }

  @AfterEach
  void forget() {
    driver.forget(CASE);
    deployments.forEach(id -> repository.deleteDeployment(id, true));
  }

  @Test
  void showsTheTableThatDecidedAndThatItIsStillLive() {
    var decided = decided();

    assertThat(decided.table().rules()).hasSize(2);
    assertThat(decided.decision().ruleIds()).containsExactly("great");
    assertThat(decided.today().verdict()).isEqualTo(Verdict.STILL_LIVE);
  }

  @Test
  void asksTheLiveTableOnPaperWhetherItWouldDecideTheSame() {
    var answersOnRecord = history.createHistoricDecisionInstanceQuery().count();

    live("LITTLE", "GREAT");
    assertThat(decided().today().verdict()).isEqualTo(Verdict.SAME);

    live("LITTLE", "HUGE");
    assertThat(decided().today().verdict()).isEqualTo(Verdict.OTHER);
    assertThat(decided().today().answers()).containsEntry("answer", List.of("HUGE"));
    assertThat(decided().table().rules())
        .as("shown is still what decided")
        .anySatisfy(rule -> assertThat(rule.then()).containsValue("\"GREAT\""));

    deploy(SketchedTable.of("UNIQUE").input("amountMinor", "number").rule("no", "< 5", "\"NO\""));
    assertThat(decided().today().verdict()).isEqualTo(Verdict.NO_ANSWER);
    assertThat(history.createHistoricDecisionInstanceQuery().count())
        .as("paper leaves no history")
        .isEqualTo(answersOnRecord);
  }

  @Test
  void saysSoWhenTheInputsOnRecordAreNotEnough() {
    driver.forget(CASE);
    deploy(
        SketchedTable.of("UNIQUE")
            .input("hidden.part", "number")
            .rule("small", "< 500", "\"SMALL\"")
            .rule("great", ">= 500", "\"GREAT\""));
    driver.start("asksSketched", CASE, Map.of("hidden", Map.of("part", 700L)));
    live("SMALL", "GREAT");

    assertThat(decided().today().verdict()).isEqualTo(Verdict.NOT_REPEATABLE);
  }

  private DecidedTable decided() {
    assertThat(tables.forCase(CASE)).hasSize(1);
    return tables.forCase(CASE).get(0);
  }

  private void live(String small, String great) {
    deploy(
        SketchedTable.of("UNIQUE")
            .input("amountMinor", "number")
            .rule("small", "< 500", "\"" + small + "\"")
            .rule("great", ">= 500", "\"" + great + "\""));
  }

  private void deploy(SketchedTable table) {
    var file = new String(table.dmn()).replace("in_hidden.part", "in_hidden");
    deployments.add(repository.createDeployment().addString("sketched.dmn", file).deploy().getId());
  }
}
