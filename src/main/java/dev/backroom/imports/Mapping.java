package dev.backroom.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which columns of a file make requisitions and deliveries; {@code docs/import} explains it.
 *
 * @param source names the origin of the events, such as {@code /import/scms}
 * @param only what a line must say to belong to this import; other lines are counted and left
 * @param order the column of the order number, which becomes the business key
 * @param answers what the scripted people enter, by task and field
 * @param discard why events that came after the end of their case are laid aside, by event type
 */
public record Mapping(
    @NotBlank @Pattern(regexp = "/\\S*", message = "must start with / and hold no blank")
        String source,
    @NotNull @Valid Format file,
    Map<String, String> only,
    @NotBlank String order,
    @NotNull @Valid Requisition requisition,
    @NotNull @Valid Supplier supplier,
    @NotNull @Valid Line line,
    @NotNull @Valid Dates dates,
    Map<String, Map<String, Object>> answers,
    Map<String, String> discard) {

  public Mapping {
    only = only == null ? Map.of() : Map.copyOf(only);
    answers = answers == null ? Map.of() : Map.copyOf(answers);
    discard = discard == null ? Map.of() : Map.copyOf(discard);
  }

  /**
   * @param dates patterns as java.time knows them
   * @param missing texts that mean that a cell holds nothing
   */
  record Format(
      @Nullable String charset,
      @Nullable String delimiter,
      @NotEmpty List<String> dates,
      List<String> missing) {

    Format {
      missing = missing == null ? List.of() : List.copyOf(missing);
    }

    String charsetName() {
      return charset == null ? "UTF-8" : charset;
    }

    String separator() {
      return delimiter == null ? "," : delimiter;
    }
  }

  /** One column, or one value for every line. */
  record Cell(@Nullable String column, @Nullable String value) {

    Cell {
      if ((column == null) == (value == null)) {
        throw new IllegalArgumentException("write either column: or value:");
      }
    }
  }

  record Requisition(
      @NotNull Cell requester,
      @NotNull Cell locationId,
      @NotNull Cell category,
      @NotNull Cell costCentre,
      @NotNull Cell reason,
      @PositiveOrZero long budget) {}

  /**
   * @param calendar the business calendar that the supplier's deadlines are counted on
   */
  record Supplier(@NotNull Cell name, @NotBlank String calendar) {}

  /**
   * @param item the columns that together name an article
   */
  record Line(
      @NotEmpty List<String> item,
      @NotNull Cell quantity,
      @NotNull Cell unitPrice,
      @NotBlank @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code") String currency,
      @Nullable Cell deliveryNote) {}

  /**
   * @param completeWithinBasisPoints share of the pieces that may be missing when an order counts
   *     as delivered: what the table receiptCheck tolerates
   */
  record Dates(
      @NotNull @Valid Ordered ordered,
      @NotBlank String promised,
      @Nullable String delivered,
      @PositiveOrZero long completeWithinBasisPoints) {}

  /**
   * @param otherwiseDaysBeforePromised stands in where the column holds no date, or one after the
   *     delivery
   */
  record Ordered(
      @NotBlank String column,
      @JsonProperty("otherwise-days-before-promised")
          @Nullable Integer otherwiseDaysBeforePromised) {}
}
