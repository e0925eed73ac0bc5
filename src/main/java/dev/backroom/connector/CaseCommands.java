package dev.backroom.connector;

import dev.backroom.engine.CaseSection;
import dev.backroom.engine.SentCommand;
import dev.backroom.engine.SentCommands;
import java.util.List;
import org.springframework.stereotype.Component;

/** The commands of a case with their receipts, as part of its description. */
@Component
class CaseCommands implements CaseSection, SentCommands {
  private final Journal journal;

  CaseCommands(Journal journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public List<SentCommand> of(String businessKey) {
    return ofCase(businessKey);
  }

  @Override
  public List<SentCommand> ofCase(String businessKey) {
    return journal.ofCase(businessKey).stream()
        .map(
            entry ->
                new SentCommand(
                    entry.idempotencyKey(),
                    entry.activityId(),
                    entry.topic(),
                    entry.state().name(),
                    entry.attempts(),
                    entry.request(),
                    entry.answer(),
                    entry.documentNumber(),
                    entry.errorCode(),
                    entry.note(),
                    entry.firstAt(),
                    entry.answeredAt(),
                    entry.completedAt()))
        .toList();
  }
}
