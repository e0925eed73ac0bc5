package dev.backroom.console;

/** How the pages name kinds of steps. */
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
}
