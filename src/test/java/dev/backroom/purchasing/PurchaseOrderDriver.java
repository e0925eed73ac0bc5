package dev.backroom.purchasing;

import dev.backroom.CaseDriver;
import dev.backroom.engine.ProcessLauncher;
import dev.backroom.shared.BusinessKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Raises requisitions, answers for the ERP and signs, as a {@link CaseDriver} for purchasing. */
@TestComponent
public class PurchaseOrderDriver {
  private final CaseDriver driver;
  private final ProcessLauncher launcher;
  private final TransactionTemplate transaction;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identity;
  private final JdbcClient database;

  PurchaseOrderDriver(
      CaseDriver driver,
      ProcessLauncher launcher,
      TransactionTemplate transaction,
      RuntimeService runtime,
      TaskService tasks,
      HistoryService history,
      IdentityService identity,
      JdbcClient database) {
    this.driver = driver;
    this.launcher = launcher;
    this.transaction = transaction;
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.database = database;
  }

  /** By event; answers the id of the case. */
  String raise(String order, long quantity) {
    return raise(order, requisition(quantity, null));
  }

  String raise(String order, String requisition) {
    var id =
        transaction.execute(
            status ->
                launcher.start(
                    PurchaseOrder.REQUISITION_RAISED, new BusinessKey(order), requisition));
    driver.run();
    return id;
  }

  /** By the start form, logged in as this person. */
  String enter(String person, Map<String, Object> fields) {
    return enter(PurchaseOrder.KEY, person, fields);
  }

  String enter(String process, String person, Map<String, Object> fields) {
    return as(person, () -> runtime.startProcessInstanceByKey(process, fields).getId());
  }

  String numberOf(String processInstanceId) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceId(processInstanceId)
        .singleResult()
        .getBusinessKey();
  }

  /** The sourcing of a case alone. */
  String source(String order, String requisition, Map<String, Object> more) {
    var facts =
        new HashMap<String, Object>(
            Map.of(
                "requisition", SpinValues.jsonValue(requisition).create(),
                "requester", "planner",
                "locationId", "s001",
                "category", "grocery",
                "costCentre", "CC-100",
                "needBy", "2026-12-10"));
    facts.putAll(more);
    return driver.start(PurchaseSourcing.KEY, order, facts);
  }

  static String requisition(long quantity, Long forecast) {
    return """
        {"requester":"planner","locationId":"s001","category":"grocery","costCentre":"CC-100",
         "needBy":"2026-12-10","preferredSupplierId":null,"reason":"Christmas bakery",
         "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":%d,"forecastQuantity":%s}]}"""
        .formatted(quantity, forecast);
  }

  void erpOffers(String order, Supply supply) {
    driver.answer("erp.read-supply-options", order, options(supply));
  }

  /** As above, but what follows has to be run. */
  void erpAnswers(String order, Supply supply) {
    driver.answerOnly("erp.read-supply-options", order, options(supply));
  }

  private static Map<String, Object> options(Supply supply) {
    return Map.of("supplyOptions", SpinValues.jsonValue(supply.json()).create());
  }

  void sign(String person, String order) {
    complete(person, "user_giveSignature", order, Map.of("decision", "APPROVE"));
  }

  void reject(String person, String order) {
    complete(
        person,
        "user_giveSignature",
        order,
        Map.of("decision", "REJECT", "comment", "Not this year"));
  }

  /** Fills in the form of the only open task of this kind, logged in as this person. */
  void complete(String person, String activityId, String order, Map<String, Object> fields) {
    var task = driver.openTask(activityId, order).orElseThrow();
    as(
        person,
        () -> {
          tasks.complete(task.getId(), fields);
          return task.getId();
        });
    driver.run();
  }

  /** Gives the only open signature to somebody. */
  void assign(String person, String order, String assignee) {
    var task = driver.openTask("user_giveSignature", order).orElseThrow();
    as(
        person,
        () -> {
          tasks.setAssignee(task.getId(), assignee);
          return task.getId();
        });
  }

  private <T> T as(String person, Supplier<T> action) {
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      return action.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  List<String> askedGroups(String order) {
    return tasks
        .getIdentityLinksForTask(driver.openTask("user_giveSignature", order).orElseThrow().getId())
        .stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  /** Ids of the steps of this case, without those of the cases it called. */
  List<String> steps(String processInstanceId) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(processInstanceId)
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  long committedMinor() {
    return database
        .sql("select coalesce(sum(committed_minor), 0) from bk_budget")
        .query(Long.class)
        .single();
  }

  void supplierDelivered(String supplierId, int deliveries, boolean onTime) {
    for (int number = 0; number < deliveries; number++) {
      database
          .sql(
              """
              insert into bk_supplier_delivery values
                (?, ?, timestamp with time zone '2026-11-01 08:00:00+00:00',
                 timestamp with time zone '2026-11-06 08:00:00+00:00',
                 timestamp with time zone '%s 08:00:00+00:00', 10, 10, 0,
                 timestamp with time zone '2026-11-10 08:00:00+00:00')
              """
                  .formatted(onTime ? "2026-11-06" : "2026-11-07"))
          .params("OLD-%s-%d".formatted(supplierId, number), supplierId)
          .update();
    }
  }

  List<String> registered() {
    return database
        .sql("select reference from bk_purchase where not withdrawn")
        .query(String.class)
        .list();
  }

  List<String> deliveries() {
    return database
        .sql(
            "select supplier_id || ' ' || ordered_quantity || ' ' || accepted_quantity || ' ' ||"
                + " damaged_quantity from bk_supplier_delivery")
        .query(String.class)
        .list();
  }

  void forget(String... orders) {
    for (var order : orders) {
      driver.forget(order);
    }
    for (var table :
        List.of(
            "bk_request_edit",
            "bk_signature_note",
            "bk_signature",
            "bk_approval",
            "bk_budget",
            "bk_budget_reservation",
            "bk_purchase",
            "bk_purchaser",
            "bk_supplier_delivery",
            "bk_order_line",
            "bk_order")) {
      database.sql("delete from " + table).update();
    }
  }
}
