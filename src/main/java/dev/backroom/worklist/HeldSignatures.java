package dev.backroom.worklist;

import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalRounds.Given;
import dev.backroom.worklist.ApprovalRounds.Round;
import dev.backroom.worklist.SignatureAnswer.Decision;
import dev.backroom.worklist.SignatureForm.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Knows which signatures still hold after a request was returned and corrected: those whose lines
 * are now as they were shown.
 */
@Component
class HeldSignatures {
  private final ApprovalRounds rounds;
  private final ShownForms shown;
  private final Briefs briefs;

  HeldSignatures(ApprovalRounds rounds, ShownForms shown, Briefs briefs) {
    this.rounds = rounds;
    this.shown = shown;
    this.briefs = briefs;
  }

  /** True when the role has signed this round, or what it signed before the return still holds. */
  boolean holds(DelegateExecution signature, String role, Round round) {
    if (rounds.given(round.id()).stream().anyMatch(by(role))) {
      return true;
    }
    var before = returned(round).flatMap(earlier -> signedBy(role, earlier));
    if (before.isEmpty() || !hasSameLines(before.get(), briefs.of(signature).lines())) {
      return false;
    }
    rounds.carry(before.get(), round.id());
    return true;
  }

  /** The round before this one about the same, if it ended with a return. */
  private Optional<Round> returned(Round round) {
    return rounds.of(round.businessKey()).stream()
        .filter(earlier -> earlier.isAbout(round))
        .takeWhile(earlier -> !earlier.id().equals(round.id()))
        .reduce((older, newer) -> newer)
        .filter(
            earlier ->
                rounds.given(earlier.id()).stream()
                    .anyMatch(given -> given.decision().equals(Decision.RETURN.name())));
  }

  private Optional<Given> signedBy(String role, Round round) {
    return rounds.given(round.id()).stream().filter(by(role)).findFirst();
  }

  private static Predicate<Given> by(String role) {
    return given ->
        given.askedRole().equals(role) && given.decision().equals(ApprovalRounds.APPROVE);
  }

  /** A signature that was carried itself has no form; the one that it comes from has. */
  private boolean hasSameLines(Given signature, List<Fact> now) {
    return shown
        .of(rounds.origin(signature).taskId())
        .map(SignatureForm::lines)
        .filter(lines -> !lines.isEmpty())
        .filter(lines -> words(lines).equals(now.stream().map(HeldSignatures::words).toList()))
        .isPresent();
  }

  private static List<String> words(List<Shown> lines) {
    return lines.stream().map(line -> line.key() + "=" + line.value()).toList();
  }

  private static String words(Fact line) {
    return line.key() + "=" + line.value();
  }
}
