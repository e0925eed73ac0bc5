package dev.backroom.console;

import java.time.Duration;

/** How the pages name kinds of steps and lengths of time. */
final class StepWords {

  private StepWords() {}

  /** For whom or what a step of this kind waits. */
  static String kind(String type) {
    return switch (type) {
      case "userTask" -> "a person";
      case "receiveTask", "intermediateMessageCatch", "eventBasedGateway" -> "a message";
      case "intermediateTimer" -> "a moment";
      case "serviceTask", "sendTask" -> "another system";
      default -> "the software";
    };
  }

  /** The largest unit that fits: 3 days, 5 h, 12 min. */
  static String duration(Duration duration) {
    if (duration.toDays() > 1) {
      return duration.toDays() + " days";
    }
    return duration.toHours() > 0
        ? duration.toHours() + " h"
        : Math.max(0, duration.toMinutes()) + " min";
  }
}
