package dev.backroom.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.ledger.LedgerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One record of the ledger as the page of a case reads it.
 *
 * <p>Texts are empty where the record has none.
 */
record KeptRecord(
    String kind,
    Instant at,
    String businessKey,
    String process,
    String instance,
    String actor,
    String onBehalfOf,
    boolean sealed,
    JsonNode details) {

  static KeptRecord of(LedgerRecord record) {
    return new KeptRecord(
        record.kind(),
        record.at(),
        Objects.requireNonNullElse(record.businessKey(), ""),
        Objects.requireNonNullElse(record.process(), ""),
        Objects.requireNonNullElse(record.instance(), ""),
        Objects.requireNonNullElse(record.actor(), ""),
        Objects.requireNonNullElse(record.onBehalfOf(), ""),
        record.isSealed(),
        record.details());
  }

  /** Empty where the record does not have it. */
  String text(String name) {
    return details.path(name).asText();
  }

  List<String> members(String name) {
    return StreamSupport.stream(details.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** The members of an object as "name value", side by side. */
  String pairs(String name) {
    return pairs(details.path(name));
  }

  static String pairs(JsonNode object) {
    return object.properties().stream()
        .map(
            member ->
                member.getKey()
                    + " "
                    + (member.getValue().isValueNode()
                        ? member.getValue().asText()
                        : member.getValue().toString()))
        .collect(Collectors.joining(", "));
  }
}
