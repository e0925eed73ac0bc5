package dev.backroom.console;

import dev.backroom.engine.UnhandledCause;
import dev.backroom.engine.UnhandledMessage;
import dev.backroom.engine.UnhandledMessages;
import dev.backroom.engine.UnhandledPart;
import dev.backroom.engine.UnhandledState;
import dev.backroom.engine.WrongInput;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The messages that nobody handled, wherever they are kept, and what operators do about them. */
@Component
class UnhandledBook {
  static final int MOST_AT_ONCE = 200;
  private static final int LONGEST_REASON = 2000;

  private final List<UnhandledMessages> places;

  UnhandledBook(List<UnhandledMessages> places) {
    this.places =
        places.stream()
            .sorted(Comparator.comparing(place -> Collections.min(place.states())))
            .toList();
  }

  /**
   * @param passedOver what somebody else had decided meanwhile
   */
  record Done(int decided, int passedOver) {}

  /** The most frequent first. */
  List<UnhandledCause> causes() {
    return places.stream()
        .flatMap(place -> place.rows().causes().stream())
        .sorted(
            Comparator.comparing(UnhandledCause::count)
                .reversed()
                .thenComparing(UnhandledCause::oldest))
        .toList();
  }

  long count(UnhandledPart part) {
    return meant(part).mapToLong(place -> place.rows().count(part)).sum();
  }

  /** Of one state page by page; of several states one after the other, on the first page only. */
  List<UnhandledMessage> of(UnhandledPart part, int page, int size) {
    return meant(part)
        .flatMap(place -> place.rows().of(part, page, size).stream())
        .limit(size)
        .toList();
  }

  Done redeliver(UnhandledState state, List<String> ids, String reason, String person) {
    require(state.redeliverable(), "What is %s cannot be redelivered.".formatted(state.words()));
    var why = FormWords.blankToNull(reason);
    return decide(ids, reason, id -> place(state).redeliver(id, why, person));
  }

  Done discard(UnhandledState state, List<String> ids, String reason, String person) {
    require(state.discardable(), "What is %s cannot be discarded.".formatted(state.words()));
    require(!reason.isBlank(), "Say why they are discarded (reason).");
    return decide(ids, reason, id -> place(state).discard(id, reason.strip(), person));
  }

  private static Done decide(List<String> ids, String reason, Predicate<String> decision) {
    require(
        !ids.isEmpty() && ids.size() <= MOST_AT_ONCE,
        "Choose 1 to %d messages.".formatted(MOST_AT_ONCE));
    require(
        reason.length() <= LONGEST_REASON,
        "A reason has at most %d characters.".formatted(LONGEST_REASON));
    var decided = (int) ids.stream().filter(decision).count();
    return new Done(decided, ids.size() - decided);
  }

  private static void require(boolean right, String reason) {
    if (!right) {
      throw new WrongInput(reason);
    }
  }

  private Stream<UnhandledMessages> meant(UnhandledPart part) {
    return places.stream()
        .filter(place -> part.state() == null || place.states().contains(part.state()));
  }

  private UnhandledMessages place(UnhandledState state) {
    return meant(UnhandledPart.in(state)).findFirst().orElseThrow();
  }
}
