package dev.backroom.purchasing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whom to order from: who was asked for by name if possible, else the best. */
record SupplierChoice(SupplierRanking ranking, Optional<Candidate> supplier) {

  /**
   * @param excluded suppliers that let this order down, separated by spaces; one that is named is
   *     taken all the same
   */
  static SupplierChoice among(
      List<Candidate> all,
      Optional<String> named,
      Optional<String> excluded,
      Function<List<Candidate>, SupplierRanking> rank) {
    var wanted = named.map(String::strip).orElse("");
    var out = Set.of(excluded.orElse("").strip().split(" +"));
    var candidates =
        all.stream()
            .filter(
                candidate ->
                    candidate.supplierId().equals(wanted) || !out.contains(candidate.supplierId()))
            .toList();
    var ranking = rank.apply(candidates);
    var chosen = ranking.of(wanted).or(ranking::best);
    return new SupplierChoice(
        ranking,
        chosen.flatMap(
            entry ->
                candidates.stream()
                    .filter(candidate -> candidate.supplierId().equals(entry.supplierId()))
                    .findFirst()));
  }

  String word() {
    return supplier.isPresent() ? "FOUND" : "NONE";
  }

  /** For the buyer who has to find a way out. */
  String inWords() {
    if (supplier.isPresent()) {
      return "A policy flag blocks this order; no signature releases it.";
    }
    return ranking.entries().isEmpty()
        ? "No supplier is left that offers everything in this requisition."
        : "Every supplier that offers this is blocked or has an unverified bank account.";
  }
}
