package dev.backroom.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line of the file with its cells read; what orders share is compared between their lines. */
record FileLine(
    long line,
    String order,
    Shared shared,
    String sku,
    String description,
    long quantity,
    long unitPriceMinor,
    @Nullable LocalDate ordered,
    LocalDate promised,
    @Nullable LocalDate delivered,
    @Nullable String deliveryNote) {

  /** What all lines of one order must agree on. */
  record Shared(
      String requester,
      String locationId,
      String category,
      String costCentre,
      String reason,
      String supplierName) {

    /** The first thing in which they differ, in words. */
    String difference(Shared other) {
      var mine = values();
      var theirs = other.values();
      return mine.keySet().stream()
          .filter(name -> !Objects.equals(mine.get(name), theirs.get(name)))
          .findFirst()
          .map(name -> "the %s is '%s' and '%s'".formatted(name, mine.get(name), theirs.get(name)))
          .orElse("nothing");
    }

    private SortedMap<String, String> values() {
      return new TreeMap<>(
          Map.of(
              "supplier", supplierName,
              "location", locationId,
              "category", category,
              "cost centre", costCentre,
              "requester", requester,
              "reason", reason));
    }
  }
}
