package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.purchasing.AcknowledgementDifference.ReplacedTerms;
import dev.backroom.purchasing.api.PurchaseOrderAcknowledged;
import dev.backroom.purchasing.api.PurchaseOrderAcknowledged.Answer;
import dev.backroom.purchasing.api.PurchaseOrderDocument;
import dev.backroom.purchasing.api.PurchaseOrderDocument.Line;
import dev.backroom.shared.BasisPoints;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AcknowledgementDifferenceTest {
  private static final LocalDate NEED_BY = LocalDate.of(2026, 12, 10);
  private static final Line SOAP = new Line(1, "SKU-0001", 120, 600);
  private static final Line TEA = new Line(2, "SKU-0002", 10, 1_000);
  private static final PurchaseOrderDocument ORDER =
      new PurchaseOrderDocument(
          "PO-2026-000815", "SUP-ACME", "s001", "CC-100", "EUR", NEED_BY, List.of(SOAP, TEA));

  @Test
  void isNoneWhenEverythingIsAsOrdered() {
    var difference = answered(Answer.ACCEPTED, NEED_BY, SOAP, TEA);

    assertThat(difference.effectiveAnswer()).isEqualTo(Answer.ACCEPTED);
    assertThat(difference.increaseBasisPoints()).isZero();
    assertThat(difference.subject()).isEqualTo("Change of PO-2026-000815: nothing dearer or later");
  }

  @Test
  void isNoneWhenTheSupplierAcceptsWithoutRepeatingTheLines() {
    assertThat(answered(Answer.ACCEPTED, NEED_BY).changed()).isEqualTo(ORDER);
  }

  @Test
  void seesAChangeThatCallsItselfAccepted() {
    var dearer = new Line(1, "SKU-0001", 120, 601);

    assertThat(answered(Answer.ACCEPTED, NEED_BY, dearer, TEA).effectiveAnswer())
        .isEqualTo(Answer.CHANGED);
    assertThat(answered(Answer.ACCEPTED, NEED_BY.plusDays(1), SOAP, TEA).effectiveAnswer())
        .isEqualTo(Answer.CHANGED);
  }

  @Test
  void isARefusalWhenNoUnitIsAcknowledged() {
    var nothing = new Line(1, "SKU-0001", 0, 600);

    assertThat(answered(Answer.CHANGED, NEED_BY, nothing).effectiveAnswer())
        .isEqualTo(Answer.REJECTED);
  }

  @Test
  void doesNotLetACheaperLinePayForADearerOne() {
    var dearerSoap = new Line(1, "SKU-0001", 120, 610);
    var cheaperTea = new Line(2, "SKU-0002", 10, 880);

    assertThat(answered(Answer.CHANGED, NEED_BY, dearerSoap, cheaperTea).increaseMinor())
        .isEqualTo(1_200);
  }

  @Test
  void doesNotLetFewerUnitsHideAHigherPrice() {
    var fewerButDearer = new Line(1, "SKU-0001", 100, 720);

    assertThat(answered(Answer.CHANGED, NEED_BY, fewerButDearer, TEA).increaseMinor())
        .isEqualTo(12_000);
  }

  @Test
  void roundsUpSoThatACentBeyondTheLimitIsBeyondIt() {
    var twoPercent = new Line(1, "SKU-0001", 120, 600 + 13);

    assertThat(ORDER.valueMinor()).isEqualTo(82_000);
    assertThat(answered(Answer.CHANGED, NEED_BY, twoPercent, TEA).increaseBasisPoints())
        .isEqualTo(191);
    assertThat(BasisPoints.of(1_641, 82_000)).isEqualTo(201);
    assertThat(BasisPoints.of(1_640, 82_000)).isEqualTo(200);
  }

  @Test
  void namesOtherArticles() {
    var otherArticle = new Line(1, "SKU-0009", 120, 600);
    var furtherLine = new Line(3, "SKU-0003", 1, 1);

    assertThat(answered(Answer.CHANGED, NEED_BY, otherArticle, TEA).replacedTerms())
        .isEqualTo(ReplacedTerms.ARTICLE);
    assertThat(answered(Answer.CHANGED, NEED_BY, SOAP, TEA, furtherLine).replacedTerms())
        .isEqualTo(ReplacedTerms.ARTICLE);
  }

  @Test
  void holdsASupplierThatPromisesNoDayToTheNeed() {
    var silent =
        new PurchaseOrderAcknowledged(
            "PO-2026-000815", "SUP-ACME", null, Answer.ACCEPTED, null, null, List.of());

    assertThat(new AcknowledgementDifference(ORDER, silent, NEED_BY).promisedDate())
        .isEqualTo(NEED_BY);
  }

  @Test
  void saysInWordsWhatApproversSign() {
    var dearer = new Line(1, "SKU-0001", 120, 610);

    assertThat(answered(Answer.CHANGED, NEED_BY.plusDays(3), dearer, TEA).subject())
        .isEqualTo("Change of PO-2026-000815: 12.00 EUR more, 3 days later");
  }

  @Property
  void decreasesNeverCountAsIncrease(
      @ForAll @LongRange(min = 1, max = 120) long quantity,
      @ForAll @LongRange(min = 0, max = 600) long price) {
    var less = new Line(1, "SKU-0001", quantity, price);

    assertThat(answered(Answer.CHANGED, NEED_BY, less, TEA).increaseBasisPoints()).isZero();
  }

  @Test
  void isAsApprovedBetweenTheExpectedAndTheNeededDay() {
    var expected = NEED_BY.minusDays(12);

    assertThat(promised(expected, expected).daysMoved()).isZero();
    assertThat(promised(expected, expected).effectiveAnswer()).isEqualTo(Answer.ACCEPTED);
    assertThat(promised(expected, NEED_BY).daysMoved()).isZero();
    assertThat(promised(expected, expected.minusDays(6)).daysMoved()).isEqualTo(-6);
    assertThat(promised(expected, NEED_BY.plusDays(3)).daysMoved()).isEqualTo(3);
  }

  @Test
  void isHeldToTheDayThatWasApprovedThoughItIsLate() {
    var expected = NEED_BY.plusDays(4);

    assertThat(promised(expected, expected).daysMoved()).isZero();
    assertThat(promised(expected, expected.plusDays(3)).daysMoved()).isEqualTo(3);
  }

  private static AcknowledgementDifference promised(LocalDate expected, LocalDate promised) {
    return new AcknowledgementDifference(
        ORDER,
        new PurchaseOrderAcknowledged(
            "PO-2026-000815", "SUP-ACME", null, Answer.ACCEPTED, promised, null, List.of()),
        expected);
  }

  private static AcknowledgementDifference answered(
      Answer answer, LocalDate promised, Line... lines) {
    return new AcknowledgementDifference(
        ORDER,
        new PurchaseOrderAcknowledged(
            "PO-2026-000815", "SUP-ACME", null, answer, promised, null, List.of(lines)),
        NEED_BY);
  }
}
