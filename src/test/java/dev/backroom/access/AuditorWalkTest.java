package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.context.WebApplicationContext;

/** An auditor tries every mapped address that could write, with the ids of a case that runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AuditorWalkTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\*+");
  private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

  /**
   * What is counted, what is on record, and what he may say of himself only: how he wants his mail,
   * and the lists that he keeps, which nobody else sees.
   */
  private static final Pattern NOT_HIS_DOING =
      Pattern.compile(
          "ACT_RU_METER_LOG|ACT_RU_TASK_METER_LOG|BK_LEDGER.*|BK_NOTICE_CHOICE|BK_SAVED_FILTER");

  private static final Pattern OURS = Pattern.compile("^/(api|console|events|sandbox)");

  private static final String BODY =
      """
      {"reason": "tried", "explanation": "tried", "value": 1, "type": "Long", "retries": 3,
       "suspended": true, "userId": "auditor", "groupId": "admin", "messageName": "tried",
       "variables": {"amountMinor": {"value": 1, "type": "Long"}},
       "modifications": {"amountMinor": {"value": 1, "type": "Long"}},
       "processInstanceIds": ["%1$s"], "workerId": "auditor", "duedate": null,
       "instructions": [{"type": "cancel", "activityId": "ask"}], "name": "tried",
       "person": "auditor", "role": "buyer", "deputy": "buyer", "absent": "auditor",
       "from": "2026-01-01", "until": "2036-01-01", "subject": "ALL", "healthy": false}
      """;

  @Autowired WebApplicationContext application;
  @Autowired ProcessEngine engine;
  @Autowired JdbcTemplate database;
  @LocalServerPort int port;

  @Test
  void changesNothingWhereverHeTries() {
    var known = start();
    var system = Visitor.system(port, "auditor");
    var person = Visitor.loggedIn(port, "auditor");
    person.get("/camunda/app/cockpit/default/");
    // Among Camunda's addresses is one that ends the login.
    var reader = Visitor.loggedIn(port, "auditor");
    var addresses = addresses(known);
    var before = tables();
    var broken = new TreeSet<String>();

    for (var address : addresses) {
      for (var method : METHODS) {
        var visitor =
            address.startsWith("/console")
                ? reader
                : address.startsWith("/camunda") ? person : system;
        var answer =
            visitor.send(
                method, address, "application/json", BODY.formatted(known.get("instance")));
        if (answer.statusCode() >= 500 && OURS.matcher(address).find()) {
          broken.add(method + " " + address);
        }
        if (method.equals("POST") && address.startsWith("/console")) {
          reader.submit(
              address,
              "reason=tried&explanation=tried&subject=ALL&level=AUTO&choice=tried&name=tried"
                  + "&state=FAILED&message=1&address=/console/cases");
        }
      }
    }

    System.out.printf("Auditor walk: %d addresses%n", addresses.size());
    assertThat(addresses).hasSizeGreaterThan(250);
    assertThat(tables()).isEqualTo(before);
    assertThat(broken).as("bad input is answered").isEmpty();

    var operator = Visitor.system(port, "operator");
    operator.send(
        "PUT",
        "/engine-rest/process-instance/" + known.get("instance") + "/variables/amountMinor",
        "application/json",
        BODY.formatted(""));
    assertThat(tables()).as("the same by an operator").isNotEqualTo(before);
  }

  /** What a path names by the segment before it. */
  private Map<String, String> start() {
    var model =
        Bpmn.createExecutableProcess("walked")
            .startEvent()
            .parallelGateway("split")
            .userTask("ask")
            .camundaCandidateGroups("planner")
            .endEvent()
            .moveToNode("split")
            .intermediateCatchEvent()
            .timerWithDuration("P9000D")
            .endEvent()
            .done();
    var deployment =
        engine.getRepositoryService().createDeployment().addModelInstance("walked.bpmn", model);
    var deployed = deployment.deployWithResult();
    var definition = deployed.getDeployedProcessDefinitions().get(0).getId();
    var instance =
        engine
            .getRuntimeService()
            .startProcessInstanceById(definition, "WALK-1", Map.of("amountMinor", 7L))
            .getId();
    return Map.ofEntries(
        Map.entry("instance", instance),
        Map.entry("process-instance", instance),
        Map.entry("execution", instance),
        Map.entry("process-definition", definition),
        Map.entry("key", "walked"),
        Map.entry("deployment", deployed.getId()),
        Map.entry(
            "task",
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId()),
        Map.entry(
            "job",
            engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId()),
        Map.entry("variables", "amountMinor"),
        Map.entry("localVariables", "amountMinor"),
        Map.entry("engine", "default"),
        Map.entry("user", "planner"),
        Map.entry("group", "planner"),
        Map.entry("members", "auditor"));
  }

  private Set<String> addresses(Map<String, String> known) {
    var addresses = new TreeSet<String>();
    for (var pattern : MappedAddresses.of(application)) {
      var segments = new ArrayList<String>();
      for (var segment : pattern.replaceFirst("^/+", "").split("/")) {
        var before = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
        segments.add(VARIABLE.matcher(segment).replaceAll(known.getOrDefault(before, "1")));
      }
      addresses.add("/" + String.join("/", segments));
    }
    // His own way out and in is no writing.
    addresses.removeAll(Set.of("/logout", "/login"));
    return addresses;
  }

  /** What each table holds, row by row. */
  private Map<String, List<String>> tables() {
    var tables = new TreeMap<String, List<String>>();
    database
        .queryForList(
            "select table_name from information_schema.tables"
                + " where upper(table_schema) = 'PUBLIC' and table_type like 'BASE%'",
            String.class)
        .stream()
        .filter(table -> !NOT_HIS_DOING.matcher(table.toUpperCase()).matches())
        .forEach(table -> tables.put(table, rows(table)));
    return tables;
  }

  private List<String> rows(String table) {
    return database.queryForList("select * from \"%s\"".formatted(table)).stream()
        .map(row -> row.values().stream().map(AuditorWalkTest::text).toList().toString())
        .sorted()
        .toList();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? String.valueOf(bytes.length) : String.valueOf(value);
  }
}
