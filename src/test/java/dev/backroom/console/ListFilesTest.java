package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each list is there as a file too, with the same rows for the same people. */
@ProcessTest
class ListFilesTest {
  private static final int MORE_THAN_A_PAGE = 30;

  @LocalServerPort int port;
  @Autowired ApplicationEventPublisher facts;
  @Autowired LedgerDriver ledger;
  @Autowired JdbcClient database;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;

  @Test
  void givesAllCasesThatAreFoundToWhomMaySeeThem() {
    IntStream.range(0, MORE_THAN_A_PAGE).forEach(this::start);
    ledger.sealAndIndex();

    assertThat(lines("auditor", "/console/cases.csv?q=FILED-"))
        .hasSize(MORE_THAN_A_PAGE + 1)
        .startsWith("case,process,amount,supplier,location,state,begun,latest")
        .anySatisfy(line -> assertThat(line).startsWith("FILED-7,"));
    assertThat(lines("marketing", "/console/cases.csv?q=FILED-")).hasSize(2);
    assertThat(get("auditor", "/console/cases.csv?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(Visitor.loggedIn(port, "auditor").page("/console/cases?q=FILED-&page=1"))
        .contains("href=\"/console/cases.csv?q=FILED-\"");
  }

  private void start(int number) {
    var key = "FILED-" + number;
    var requester = number == 3 ? "marketing" : "planner";
    facts.publishEvent(
        new Fact(FactKind.CASE_STARTED, key, "filed", "i-" + key, null, null, Map.of()));
    facts.publishEvent(
        new Fact(
            FactKind.CASE_DESCRIBED,
            key,
            "filed",
            "i-" + key,
            null,
            null,
            Map.of("requester", requester)));
  }

  @Test
  void givesWhatIsStuck() {
    var model =
        Bpmn.createExecutableProcess("jammed")
            .name("Jammed")
            .startEvent()
            .camundaAsyncAfter()
            .endEvent()
            .done();
    var deployment = repository.createDeployment().addModelInstance("jammed.bpmn", model).deploy();
    var instance = runtime.startProcessInstanceByKey("jammed", "JAM-1").getId();
    var job = jobs.createJobQuery().processInstanceId(instance).singleResult();
    jobs.setJobRetries(job.getId(), 0);

    assertThat(lines("auditor", "/console/stuck/list.csv"))
        .startsWith("case,process,step,type,message,since")
        .anySatisfy(line -> assertThat(line).startsWith("JAM-1,Jammed,"));

    repository.deleteDeployment(deployment.getId(), true);
  }

  @Test
  void givesAllDifferences() {
    for (var number = 0; number < 60; number++) {
      database
          .sql(
              """
              insert into bk_break (business_key, system, document, kind, state, found_at, seen_at,
                explanation, explained_by)
              values (?, 'erp', '=4500', 'MISSING', 'OPEN', ?, ?, 'known', 'operator')""")
          .params("DIFF-" + number, OffsetDateTime.now(), OffsetDateTime.now())
          .update();
    }

    assertThat(lines("auditor", "/console/breaks/list.csv"))
        .hasSize(61)
        .startsWith("case,system,document,state,difference,found,explanation,explained by")
        .anySatisfy(
            line ->
                assertThat(line).startsWith("DIFF-7,erp,'=4500,OPEN,").endsWith(",known,operator"));

    database.sql("delete from bk_break where business_key like 'DIFF-%'").update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /console/requests/list.csv   | case,process,state,asked for,ended,waits for,with,since,due
          /console/signatures/list.csv | case,request,amount,requested by,location,category,flags,why you,due
          """)
  void givesOnesOwnToEverybody(String path, String head) {
    assertThat(lines("planner", path)).startsWith(head);
  }

  @ParameterizedTest
  @CsvSource({"/console/stuck/list.csv", "/console/breaks/list.csv", "/console/messages/list.csv"})
  void refusesThoseWhoMayNotReadTheList(String path) {
    assertThat(get("planner", path).statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(get("planner", path).body()).doesNotContain("case,");
  }

  private List<String> lines(String person, String path) {
    var file = get(person, path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    return file.body().lines().toList();
  }

  private java.net.http.HttpResponse<String> get(String person, String path) {
    return Visitor.loggedIn(port, person).get(path);
  }
}
