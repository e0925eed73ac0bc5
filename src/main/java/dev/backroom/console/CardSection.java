package dev.backroom.console;

import dev.backroom.engine.ObjectCard.Cell;
import dev.backroom.engine.ObjectCard.Section;
import dev.backroom.engine.SoughtObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One thing that is known of an object, as a page shows it.
 *
 * @param age who said it and how old it is; empty when it was added up now
 */
record CardSection(
    String title, String note, String age, List<String> columns, List<List<Link>> rows) {

  /**
   * @param address empty for none
   */
  record Link(String text, String address, boolean alarm) {

    static Link of(Cell cell) {
      return new Link(cell.text(), address(cell), cell.alarm());
    }

    private static String address(Cell cell) {
      return cell.kind() == null
          ? ""
          : cell.kind().equals(SoughtObject.CASE)
              ? UriComponentsBuilder.fromPath("/console/cases/{id}")
                  .encode()
                  .buildAndExpand(Map.of("id", cell.id()))
                  .toUriString()
              : ofObject(cell.kind(), cell.id());
    }
  }

  static CardSection of(Section section, Instant now) {
    return new CardSection(
        section.title(),
        section.note(),
        age(section, now),
        section.columns(),
        section.rows().stream().map(row -> row.stream().map(Link::of).toList()).toList());
  }

  static String ofObject(String kind, String id) {
    return UriComponentsBuilder.fromPath("/console/objects/{kind}/{id}")
        .encode()
        .buildAndExpand(Map.of("kind", kind, "id", id))
        .toUriString();
  }

  private static String age(Section section, Instant now) {
    var source = section.source() == null ? "" : "From: " + section.source();
    var asOf = section.asOf();
    return asOf == null
        ? source
        : "%s%sas of %s, %s ago"
            .formatted(
                source,
                source.isEmpty() ? "" : ", ",
                Times.full(asOf),
                Times.span(Duration.between(asOf, now)));
  }
}
