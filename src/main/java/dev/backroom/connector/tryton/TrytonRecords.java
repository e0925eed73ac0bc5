package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds records by what people call them, and writes values as Tryton spells them. */
class TrytonRecords {
  private static final int MANY = 1000;

  private final TrytonRpc tryton;

  TrytonRecords(TrytonRpc tryton) {
    this.tryton = tryton;
  }

  /** The id of the first record that satisfies all clauses. */
  Optional<Long> find(String model, List<?>... clauses) {
    var ids = search(model, clauses);
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(0));
  }

  /** Ids in Tryton's order. */
  List<Long> search(String model, List<?>... clauses) {
    var ids =
        tryton.call("model." + model + ".search", List.of(clauses), 0, MANY, NullNode.instance);
    return ids(ids);
  }

  static List<Long> ids(JsonNode ids) {
    return StreamSupport.stream(ids.spliterator(), false).map(JsonNode::asLong).toList();
  }

  long byCode(String model, String code) {
    return find(model, List.of("code", "=", code))
        .orElseThrow(
            () -> new TrytonRefused("search", "no %s has the code %s".formatted(model, code)));
  }

  /** The company for which we are logged in. */
  long company() {
    return tryton.company();
  }

  JsonNode read(String model, long id, String... fields) {
    return readAll(model, List.of(id), fields).get(0);
  }

  /** Records in the order of the ids. */
  List<JsonNode> readAll(String model, List<Long> ids, String... fields) {
    var records = tryton.call("model." + model + ".read", ids, List.of(fields));
    return StreamSupport.stream(records.spliterator(), false).toList();
  }

  long create(String model, Map<String, ?> values) {
    return tryton.call("model." + model + ".create", List.of(values)).get(0).asLong();
  }

  /** What Tryton itself fills in when a user chooses this value in a form. */
  JsonNode onChange(String model, String field, Map<String, ?> form) {
    return tryton.call("model." + model + ".on_change_" + field, form);
  }

  /**
   * Presses a button; read the state afterwards, for a forbidden one does nothing and says nothing.
   */
  void press(String model, String button, long id) {
    tryton.call("model." + model + "." + button, List.of(id));
  }

  /** Answers the one question of a wizard that was opened on this record. */
  void runWizard(String wizard, String answer, String model, long id, Map<String, ?> form) {
    var session = tryton.call("wizard." + wizard + ".create").get(0);
    tryton.callIn(
        Map.of("active_model", model, "active_id", id, "active_ids", List.of(id)),
        "wizard." + wizard + ".execute",
        session,
        form,
        answer);
  }

  static Map<String, Object> decimal(BigDecimal value) {
    return Map.of("__class__", "Decimal", "decimal", value.toPlainString());
  }

  static Map<String, Object> date(LocalDate date) {
    return Map.of(
        "__class__",
        "date",
        "year",
        date.getYear(),
        "month",
        date.getMonthValue(),
        "day",
        date.getDayOfMonth());
  }

  static BigDecimal number(JsonNode value) {
    return value.has("decimal")
        ? new BigDecimal(value.get("decimal").asText())
        : value.decimalValue();
  }
}
