package dev.backroom.console;

import dev.backroom.engine.OpenStep;
import dev.backroom.engine.UnhandledState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What playbooks.yaml says of the steps at which cases wait, and of messages that nobody handled.
 *
 * @param asBeforePercent by how much a wait may differ from the one before and count as the same
 * @param plays for single steps
 * @param kinds for all other steps of a kind, the engine's word for it; the last is for the rest
 * @param messages for each state of a message, in the place of a step
 */
@ConfigurationProperties("backroom.playbooks")
record Playbooks(int asBeforePercent, List<Play> plays, List<Play> kinds, List<Play> messages) {
  private static final String TROUBLE = "trouble";

  /**
   * What is done about one kind of waiting.
   *
   * @param step id of the step, or of the kind
   * @param owner the role that answers for it
   * @param next what ends the waiting
   * @param hurt who has the damage meanwhile
   * @param book how to go about it when that is not enough
   */
  record Play(String step, String owner, String next, String hurt, String book) {}

  Play of(OpenStep step) {
    return step.trouble() == null ? of(step.activityId(), step.type()) : kind(TROUBLE);
  }

  Play of(UnhandledState state) {
    var known = find(messages, state.name());
    return known == null ? kind(TROUBLE) : known;
  }

  private Play of(String activityId, String type) {
    var own = find(plays, activityId);
    return own == null ? kind(type) : own;
  }

  private Play kind(String kind) {
    var known = find(kinds, kind);
    return known == null ? kinds.get(kinds.size() - 1) : known;
  }

  private static @Nullable Play find(List<Play> plays, String step) {
    return plays.stream().filter(play -> play.step().equals(step)).findFirst().orElse(null);
  }
}
