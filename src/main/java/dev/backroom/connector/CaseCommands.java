package dev.backroom.connector;

import dev.backroom.engine.CaseSection;
import org.springframework.stereotype.Component;

/** The commands of a case with their receipts, as part of its description. */
@Component
class CaseCommands implements CaseSection {
  private final Journal journal;

  CaseCommands(Journal journal) {
    this.journal = journal;
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public Object of(String businessKey) {
    return journal.ofCase(businessKey);
  }
}
