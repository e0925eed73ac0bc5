package dev.backroom.imports;

import dev.backroom.imports.Mapping.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping names, each with the place in the mapping that names it. */
final class MappedColumns {
  private final Map<String, String> placeOf = new LinkedHashMap<>();

  private MappedColumns(Mapping mapping) {
    mapping.only().keySet().forEach(column -> add("only", column));
    add("order", mapping.order());
    var requisition = mapping.requisition();
    add("requisition.requester", requisition.requester());
    add("requisition.location-id", requisition.locationId());
    add("requisition.category", requisition.category());
    add("requisition.cost-centre", requisition.costCentre());
    add("requisition.reason", requisition.reason());
    add("supplier.name", mapping.supplier().name());
    mapping.line().item().forEach(column -> add("line.item", column));
    add("line.quantity", mapping.line().quantity());
    add("line.unit-price", mapping.line().unitPrice());
    add("line.delivery-note", mapping.line().deliveryNote());
    add("dates.ordered", mapping.dates().ordered().column());
    add("dates.promised", mapping.dates().promised());
    add("dates.delivered", mapping.dates().delivered());
  }

  /**
   * @throws MappingRefused when the file lacks one of them
   */
  static void check(Mapping mapping, List<String> header, String file) {
    new MappedColumns(mapping)
        .placeOf.forEach(
            (column, place) -> {
              if (!header.contains(column)) {
                throw new MappingRefused(
                    "The mapping says %s: '%s', but %s has no such column; it has %s"
                        .formatted(place, column, file, header));
              }
            });
  }

  private void add(String place, @Nullable Cell cell) {
    add(place, cell == null ? null : cell.column());
  }

  private void add(String place, @Nullable String column) {
    if (column != null) {
      placeOf.putIfAbsent(column, place);
    }
  }
}
