package dev.backroom.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.BusinessObjects;
import dev.backroom.engine.SoughtObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a case is about, as far as there are pages about it, by what is on record. */
@Component
class CaseThings {
  private static final int SHOWN = 8;
  private static final String ITEM = "item";

  private final Map<String, String> pages = new HashMap<>();

  CaseThings(List<BusinessObjects> features) {
    features.forEach(
        feature -> {
          pages.put(feature.kind(), feature.kind());
          feature.alsoNamed().forEach(kind -> pages.put(kind, feature.kind()));
        });
  }

  /** Of the page about a thing; empty if there are no pages about such. */
  String address(String kind, String name) {
    var page = pages.get(kind);
    return page == null ? "" : CardSection.ofObject(page, name);
  }

  /** Whether there is a page about such a thing. */
  boolean has(String kind) {
    return pages.containsKey(kind);
  }

  /**
   * Without those of these kinds.
   *
   * @param location of the case, at which its items are shown; empty if it has none
   */
  List<CaseHead.Fact> of(List<KeptRecord> records, String location, Set<String> besides) {
    var facts = new ArrayList<CaseHead.Fact>();
    named(records)
        .forEach(
            (kind, names) -> {
              if (has(kind) && !besides.contains(kind)) {
                facts.addAll(facts(kind, names, location));
              }
            });
    return facts;
  }

  /** Those of these names that have pages of their own kind. */
  List<CaseHead.Fact> known(Map<String, Set<String>> named) {
    return named.entrySet().stream()
        .filter(kind -> kind.getKey().equals(pages.get(kind.getKey())))
        .flatMap(kind -> facts(kind.getKey(), kind.getValue(), "").stream())
        .toList();
  }

  private List<CaseHead.Fact> facts(String kind, Set<String> names, String location) {
    var label = label(kind);
    var facts = new ArrayList<CaseHead.Fact>();
    names.stream()
        .limit(SHOWN)
        .forEach(
            name -> {
              var id = kind.equals(ITEM) && !location.isEmpty() ? name + "@" + location : name;
              var address = CardSection.ofObject(pages.getOrDefault(kind, kind), id);
              facts.add(new CaseHead.Fact(label, name, address));
            });
    if (names.size() > SHOWN) {
      facts.add(new CaseHead.Fact(label, "and %d more".formatted(names.size() - SHOWN), ""));
    }
    return facts;
  }

  private static Map<String, Set<String>> named(List<KeptRecord> records) {
    var named = new TreeMap<String, Set<String>>();
    for (var record : records) {
      switch (record.kind()) {
        case "EVENT_TAKEN" ->
            record
                .details()
                .path("objects")
                .properties()
                .forEach(kind -> kind.getValue().forEach(name -> add(named, kind.getKey(), name)));
        case "CASE_DESCRIBED" -> add(named, ITEM, record.details().path("sku"));
        case "COMMAND_ANSWERED" ->
            add(named, SoughtObject.DOCUMENT, record.details().path("document"));
        default -> {}
      }
    }
    return named;
  }

  private static void add(Map<String, Set<String>> named, String kind, JsonNode name) {
    if (!name.asText().isBlank()) {
      named.computeIfAbsent(kind, first -> new TreeSet<>()).add(name.asText().strip());
    }
  }

  private static String label(String kind) {
    var words = kind.toLowerCase(Locale.ROOT).replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
