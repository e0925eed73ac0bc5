package dev.backroom.purchasing;

import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import dev.backroom.purchasing.api.PurchaseOrderAcknowledged.Answer;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseOrderDocument.Line;
import dev.backroom.shared.BasisPoints;
import dev.backroom.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an order was and what its supplier made of it, line by line.
 *
 * @param expected the day on which the goods were to arrive when the order was approved
 */
record AcknowledgementDifference(
    PurchaseOrderDocument ordered, PurchaseOrderAcknowledged answer, LocalDate expected) {

  enum ReplacedTerms {
    SAME,
    ARTICLE
  }

  /** A supplier who acknowledges no unit has refused; one who changes silently has changed. */
  Answer effectiveAnswer() {
    if (answer.answer() == Answer.REJECTED || changed().lines().isEmpty()) {
      return Answer.REJECTED;
    }
    var asOrdered = changed().equals(ordered) && daysMoved() == 0;
    return asOrdered ? Answer.ACCEPTED : Answer.CHANGED;
  }

  ReplacedTerms replacedTerms() {
    var known = orderedLines();
    var sameArticles =
        changed().lines().stream()
            .allMatch(
                line ->
                    known.containsKey(line.lineNo())
                        && known.get(line.lineNo()).sku().equals(line.sku()));
    return sameArticles ? ReplacedTerms.SAME : ReplacedTerms.ARTICLE;
  }

  /** Without a promise the supplier is held to the need date. */
  LocalDate promisedDate() {
    return Objects.requireNonNullElse(answer.promisedDate(), ordered.needBy());
  }

  /**
   * Beyond the days that were approved, which are those from the expected to the needed one.
   * Negative when the goods come before them.
   */
  long daysMoved() {
    var first = expected.isBefore(ordered.needBy()) ? expected : ordered.needBy();
    var last = expected.isBefore(ordered.needBy()) ? ordered.needBy() : expected;
    return promisedDate().isBefore(first)
        ? ChronoUnit.DAYS.between(first, promisedDate())
        : Math.max(0, ChronoUnit.DAYS.between(last, promisedDate()));
  }

  /**
   * What was never approved, added over the lines: a cheaper line does not pay for a dearer one.
   */
  long increaseMinor() {
    var known = orderedLines();
    return changed().lines().stream()
        .mapToLong(line -> increase(line, known.get(line.lineNo())))
        .reduce(0, Math::addExact);
  }

  /** In hundredths of a percent of the order, rounded up: 2 % and a cent are more than 2 %. */
  long increaseBasisPoints() {
    return BasisPoints.of(increaseMinor(), ordered.valueMinor());
  }

  PurchaseOrderDocument changed() {
    var lines =
        answer.lines().isEmpty() && answer.answer() == Answer.ACCEPTED
            ? ordered.lines()
            : answer.lines().stream().filter(line -> line.quantity() > 0).toList();
    return new PurchaseOrderDocument(
        ordered.reference(),
        ordered.supplierId(),
        ordered.locationId(),
        ordered.costCentre(),
        ordered.currency(),
        ordered.needBy(),
        lines);
  }

  /** The difference in words, as approvers read it. */
  String subject() {
    var words = new ArrayList<String>();
    if (increaseMinor() > 0) {
      words.add(Money.of(increaseMinor(), ordered.currency()) + " more");
    }
    if (daysMoved() != 0) {
      words.add(
          "%d days %s".formatted(Math.abs(daysMoved()), daysMoved() > 0 ? "later" : "earlier"));
    }
    if (replacedTerms() != ReplacedTerms.SAME) {
      words.add("other article");
    }
    if (words.isEmpty()) {
      words.add("nothing dearer or later");
    }
    return "Change of %s: %s".formatted(ordered.reference(), String.join(", ", words));
  }

  private static long increase(Line line, @Nullable Line before) {
    var approved =
        before == null
            ? 0
            : Math.multiplyExact(
                Math.min(line.quantity(), before.quantity()), before.unitPriceMinor());
    return Math.max(0, line.valueMinor() - approved);
  }

  private Map<Integer, Line> orderedLines() {
    return ordered.lines().stream().collect(Collectors.toMap(Line::lineNo, Function.identity()));
  }
}
