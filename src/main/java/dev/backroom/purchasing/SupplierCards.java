package dev.backroom.purchasing;

import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.CaseFilter;
import dev.backroom.engine.ObjectCard;
import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.ObjectCases;
import dev.backroom.engine.SoughtObject;
import dev.backroom.shared.BasisPoints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Suppliers: what is ordered from them, and how they delivered. */
@Component
class SupplierCards implements BusinessObjects {
  static final String KIND = "supplier";

  private final ObjectCases cases;
  private final OrderSections orders;
  private final SupplierRecords records;

  SupplierCards(ObjectCases cases, OrderSections orders, SupplierRecords records) {
    this.cases = cases;
    this.orders = orders;
    this.records = records;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Its record is no secret: whoever signs an order sees it. */
  @Override
  public Optional<ObjectCard> find(String id, CaseFilter filter) {
    var sought = SoughtObject.of(KIND, id);
    var record = records.of(id, Integer.MAX_VALUE);
    if (record.deliveries() == 0 && cases.countAbout(sought, filter) == 0) {
      return Optional.empty();
    }
    var scope = OrderScope.visibleBy(filter).ofSupplier(id);
    return Optional.of(
        new ObjectCard(
            "Supplier " + id,
            orders.head(scope),
            sought,
            List.of(),
            Stream.concat(orders.of(scope).stream(), Stream.of(score(id, record))).toList()));
  }

  private Section score(String id, SupplierRecord record) {
    return record.deliveries() == 0
        ? Section.words("Record", "No delivery has been settled yet.")
        : Section.of(
                "Record",
                "All deliveries on record, for every location.",
                List.of("What", "Rate", "Counted"),
                List.of(onTime(record), damaged(record), leadTime(record)))
            .saidBy("what was received here", records.latest(id).orElse(null));
  }

  private static List<Cell> onTime(SupplierRecord record) {
    return row(
        "On time and in full",
        SupplierRecord.share(record.onTime(), record.deliveries()),
        record.deliveries(),
        "%d of %d deliveries".formatted(record.onTime(), record.deliveries()));
  }

  private static List<Cell> damaged(SupplierRecord record) {
    return row(
        "Damaged",
        SupplierRecord.share(record.damagedUnits(), record.units()),
        record.units(),
        "%d of %d units".formatted(record.damagedUnits(), record.units()));
  }

  private static List<Cell> leadTime(SupplierRecord record) {
    return row(
        "Lead time against what was promised",
        SupplierRecord.share(record.actualHours() - record.plannedHours(), record.plannedHours()),
        record.plannedHours(),
        "%d hours, %d promised".formatted(record.actualHours(), record.plannedHours()));
  }

  private static List<Cell> row(String what, long share, long counted, String words) {
    return List.of(
        Cell.of(what),
        Cell.of(counted == 0 ? "not known" : BasisPoints.inWords(share)),
        Cell.of(words));
  }
}
