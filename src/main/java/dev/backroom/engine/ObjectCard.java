package dev.backroom.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feature knows of a thing, for a page that knows no feature.
 *
 * @param title what it is
 * @param head how it stands, in a sentence or two
 * @param cases by what its cases are found
 * @param looksInto numbers of cases whose documents are shown here
 */
public record ObjectCard(
    String title, String head, SoughtObject cases, List<String> looksInto, List<Section> sections) {

  public ObjectCard {
    looksInto = List.copyOf(looksInto);
    sections = List.copyOf(sections);
  }

  /**
   * One thing that is known, as a table.
   *
   * @param note what stands below the heading; alone where there are no rows
   * @param source what system said it; null for what was added up here
   * @param asOf since when that may be outdated; null for now
   */
  public record Section(
      String title,
      String note,
      @Nullable String source,
      @Nullable Instant asOf,
      List<String> columns,
      List<List<Cell>> rows) {

    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    public static Section of(
        String title, String note, List<String> columns, List<List<Cell>> rows) {
      return new Section(title, note, null, null, columns, rows);
    }

    /** Without a table. */
    public static Section words(String title, String note) {
      return of(title, note, List.of(), List.of());
    }

    public Section saidBy(String system, @Nullable Instant moment) {
      return new Section(title, note, system, moment, columns, rows);
    }
  }

  /**
   * @param kind of what it leads to, {@link SoughtObject#CASE} for a case; null for nothing
   * @param id of what it leads to
   * @param alarm whether it is to be seen at once
   */
  public record Cell(String text, @Nullable String kind, String id, boolean alarm) {

    public static Cell of(String text) {
      return new Cell(text, null, "", false);
    }

    public static Cell of(long number) {
      return of(String.valueOf(number));
    }

    public static Cell alarm(String text) {
      return new Cell(text, null, "", true);
    }

    public static Cell toCase(String businessKey) {
      return new Cell(businessKey, SoughtObject.CASE, businessKey, false);
    }

    public static Cell to(String kind, String id, String text) {
      return new Cell(text, kind, id, false);
    }
  }
}
