package dev.backroom.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes orders of lines. An order comes whole or not at all: half an order would be a lie. */
final class OrderAssembly {
  private final Mapping mapping;
  private final Map<String, List<FileLine>> byOrder;
  private final Map<String, List<Long>> broken;
  private final List<RefusedLine> refused;
  private final List<Derivation> derived = new ArrayList<>();

  OrderAssembly(
      Mapping mapping,
      Map<String, List<FileLine>> byOrder,
      Map<String, List<Long>> broken,
      List<RefusedLine> refused) {
    this.mapping = mapping;
    this.byOrder = byOrder;
    this.broken = broken;
    this.refused = refused;
  }

  Reading reading(int lines, int otherLines) {
    var orders = byOrder.values().stream().flatMap(of -> order(of).stream()).toList();
    refused.sort(Comparator.comparingLong(RefusedLine::line));
    return new Reading(orders, List.copyOf(refused), List.copyOf(derived), lines, otherLines);
  }

  private Optional<ImportedOrder> order(List<FileLine> lines) {
    var first = lines.get(0);
    var brokenLines = broken.get(first.order());
    if (brokenLines != null) {
      refuse(lines, "line %s of the same order was refused".formatted(brokenLines));
      return Optional.empty();
    }
    var stranger = lines.stream().filter(line -> !line.shared().equals(first.shared())).findFirst();
    if (stranger.isPresent()) {
      refuse(
          lines,
          "lines %d and %d of one order differ: %s"
              .formatted(
                  first.line(),
                  stranger.get().line(),
                  first.shared().difference(stranger.get().shared())));
      return Optional.empty();
    }
    try {
      return Optional.of(assemble(lines));
    } catch (LineRefused wrong) {
      lines.forEach(line -> refused.add(wrong.at(line.line())));
      return Optional.empty();
    }
  }

  private void refuse(List<FileLine> lines, String reason) {
    lines.forEach(line -> refused.add(new RefusedLine(line.line(), mapping.order(), reason)));
  }

  private ImportedOrder assemble(List<FileLine> lines) {
    var first = lines.get(0);
    var shared = first.shared();
    var promised =
        lines.stream().map(FileLine::promised).max(Comparator.naturalOrder()).orElseThrow();
    return new ImportedOrder(
        first.order(),
        shared.requester(),
        shared.locationId(),
        shared.category(),
        shared.costCentre(),
        shared.reason(),
        Identifiers.supplier(shared.supplierName()),
        shared.supplierName(),
        mapping.supplier().calendar(),
        mapping.line().currency(),
        mapping.requisition().budget(),
        ordered(lines, promised),
        promised,
        numbered(lines));
  }

  private LocalDate ordered(List<FileLine> lines, LocalDate promised) {
    var first = lines.get(0);
    var column = mapping.dates().ordered().column();
    var delivered =
        lines.stream()
            .map(FileLine::delivered)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    var stated =
        lines.stream()
            .map(FileLine::ordered)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    if (stated.isPresent() && delivered.map(day -> !stated.get().isAfter(day)).orElse(true)) {
      return stated.get();
    }
    var why = stated.map(day -> day + " is after the delivery").orElse("holds no date");
    var days = mapping.dates().ordered().otherwiseDaysBeforePromised();
    if (days == null) {
      throw new LineRefused(
          column, why + ", and the mapping names no otherwise-days-before-promised");
    }
    var assumed = promised.minusDays(days);
    var day = delivered.filter(assumed::isAfter).orElse(assumed);
    derived.add(new Derivation(first.line(), column, "%s: taken as %s".formatted(why, day)));
    return day;
  }

  /** The same article at two prices in one order becomes two articles: an offer has one price. */
  private static List<ImportedOrder.Line> numbered(List<FileLine> lines) {
    var priceOf = new HashMap<String, Long>();
    var numbered = new ArrayList<ImportedOrder.Line>();
    for (var line : lines) {
      var price = line.unitPriceMinor();
      var sku =
          priceOf.computeIfAbsent(line.sku(), first -> price) == price
              ? line.sku()
              : line.sku() + "-" + price;
      numbered.add(
          new ImportedOrder.Line(
              numbered.size() + 1,
              sku,
              line.description(),
              line.quantity(),
              price,
              line.delivered(),
              line.deliveryNote()));
    }
    return List.copyOf(numbered);
  }
}
