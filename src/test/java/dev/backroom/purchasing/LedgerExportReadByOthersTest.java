package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.ledger.LedgerDriver;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import science.aist.xes.model.AttributeStringType;
import science.aist.xes.model.AttributeType;
import science.aist.xes.model.impl.LogRepository;

/** A program that others wrote reads from an export what the engine counted. */
@ProcessTest
class LedgerExportReadByOthersTest {
  private static final List<String> ORDERS = List.of("PO-2026-000877", "PO-2026-000878");
  private static final String PERIOD = "?from=2026-06-05&until=2026-06-05";

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired HistoryService history;
  @LocalServerPort int port;

  /** Written by the University of Applied Sciences Upper Austria, found on Maven Central. */
  @Test
  void findsInXesTheTracesAndEventsOfTheEngine() {
    driver.timeIs("2026-06-05T09:00:00Z");
    ORDERS.forEach(
        order -> {
          purchasing.raise(order, 120);
          purchasing.erpOffers(order, Supply.usual());
        });
    purchasing.sign("buyer", ORDERS.get(0));
    purchasing.reject("buyer", ORDERS.get(1));
    driver.timeIs("2026-06-06T09:00:00Z");
    ledger.sealAndIndex();

    var exported = ExportedPeriod.fetch(Visitor.loggedIn(port, "auditor"), "XES", PERIOD);
    var read = new LogRepository().load(new ByteArrayInputStream(exported.log())).getValue();

    assertThat(read.getTrace()).hasSameSizeAs(ORDERS);
    for (var trace : read.getTrace()) {
      var order = texts(trace.getStringOrDateOrInt(), "concept:name").findFirst().orElseThrow();
      var counted =
          trace.getEvent().stream()
              .flatMap(event -> texts(event.getStringOrDateOrInt(), "concept:name"))
              .collect(Collectors.groupingBy(one -> one.split(":")[0], Collectors.counting()));
      var instances =
          history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(order).list();
      assertThat(ORDERS).contains(order);
      assertThat(counted)
          .containsEntry("case started", (long) instances.size())
          .containsEntry("decision made", sum(instances, this::decisions))
          .containsEntry("task completed", sum(instances, this::completedTasks));
      purchasing.forget(order);
    }
  }

  private static Stream<String> texts(List<AttributeType> attributes, String key) {
    return attributes.stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .map(attribute -> ((AttributeStringType) attribute).getValue());
  }

  private static long sum(
      List<HistoricProcessInstance> instances, ToLongFunction<String> countedByTheEngine) {
    return instances.stream()
        .map(HistoricProcessInstance::getId)
        .mapToLong(countedByTheEngine)
        .sum();
  }

  private long decisions(String instance) {
    return history.createHistoricDecisionInstanceQuery().processInstanceId(instance).count();
  }

  private long completedTasks(String instance) {
    return history.createHistoricTaskInstanceQuery().processInstanceId(instance).finished().count();
  }
}
