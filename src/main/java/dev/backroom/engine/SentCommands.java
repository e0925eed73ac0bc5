package dev.backroom.engine;

import java.util.List;

/** The commands of cases, for readers who do not know how they are sent. */
public interface SentCommands {

  /** Oldest first. */
  List<SentCommand> ofCase(String businessKey);
}
