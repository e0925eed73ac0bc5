package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.LOCATION_ID;
import static dev.backroom.worklist.Approval.REASON;
import static dev.backroom.worklist.Approval.SIGNS_AFTER;
import static dev.backroom.worklist.Signature.AUTONOMY_ADVICE;

import dev.backroom.worklist.ApprovalBrief.Fact;
import dev.backroom.worklist.ApprovalRounds.Given;
import dev.backroom.worklist.SignatureForm.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes the form for whoever has to decide, as things stand when he is asked. */
@Component
class SignatureForms {
  private final Briefs briefs;
  private final ApprovalRounds rounds;
  private final RaisedFlags flags;
  private final SignatureTalk talk;
  private final ShownForms shown;
  private final BusinessCalendar calendar;
  private final Clock clock;

  SignatureForms(
      Briefs briefs,
      ApprovalRounds rounds,
      RaisedFlags flags,
      SignatureTalk talk,
      ShownForms shown,
      BusinessCalendar calendar,
      Clock clock) {
    this.briefs = briefs;
    this.rounds = rounds;
    this.flags = flags;
    this.talk = talk;
    this.shown = shown;
    this.calendar = calendar;
    this.clock = clock;
  }

  SignatureForm write(DelegateTask task) {
    var signature = task.getExecution();
    var brief = briefs.of(signature);
    var round = Signature.roundOf(signature);
    var businessKey = signature.getProcessBusinessKey();
    var before = shown.whenSignedLast(businessKey);
    var given = rounds.given(round);
    return new SignatureForm(
        brief.ask(),
        ifNobody(task),
        why(signature),
        flags.of(businessKey, rounds.find(round)),
        compared(brief.money(), before, SignatureForm::money),
        compared(brief.lines(), before, SignatureForm::lines),
        compared(brief.evidence(), before, SignatureForm::evidence),
        brief.alternatives(),
        brief.attachments(),
        given.stream().map(this::inWords).toList(),
        SIGNS_AFTER.get(signature),
        talk.of(businessKey, round));
  }

  private static String why(DelegateExecution signature) {
    return Stream.of(REASON.get(signature), AUTONOMY_ADVICE.find(signature).orElse(""))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private String ifNobody(DelegateTask task) {
    return task.getDueDate() == null
        ? "Nothing happens until somebody decides."
        : "If nobody decides by %s, the next level is asked too. Nothing is approved by waiting."
            .formatted(
                calendar.inWords(LOCATION_ID.find(task).orElse(""), task.getDueDate().toInstant()));
  }

  private String inWords(Given signature) {
    return "%s signed for %s%s"
        .formatted(
            signature.signer(),
            signature.role(),
            signature.carriedFrom() == null
                ? ""
                : " before the correction; nothing he saw changed");
  }

  private List<Shown> compared(
      List<Fact> facts, Optional<SignatureForm> before, Function<SignatureForm, List<Shown>> part) {
    Map<String, String> known =
        before.map(part).stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(Shown::key, Shown::value, (one, other) -> one));
    return facts.stream()
        .map(fact -> shown(fact, before.isPresent() ? changed(fact, known) : ""))
        .toList();
  }

  private static String changed(Fact fact, Map<String, String> known) {
    var value = known.getOrDefault(fact.key(), "new");
    return value.equals(fact.value()) ? "" : value;
  }

  private Shown shown(Fact fact, String before) {
    return new Shown(
        fact.key(),
        fact.label(),
        fact.value(),
        fact.kind(),
        fact.figure(),
        Optional.ofNullable(fact.asOf()).map(this::age).orElse(""),
        before);
  }

  private String age(Instant asOf) {
    var age = Duration.between(asOf, clock.instant());
    return age.toHours() < 1
        ? "%d min ago".formatted(Math.max(0, age.toMinutes()))
        : age.toDays() < 2
            ? "%d h ago".formatted(age.toHours())
            : "%d days ago".formatted(age.toDays());
  }
}
