package dev.backroom.engine;

import java.util.List;

/** Looks up documents of cases in the system that holds them. */
public interface OutsideDocuments {

  /** The first word of the topics of its commands. */
  String system();

  /** Whether a document that the answer to this command named would be among them. */
  default boolean shows(String topic) {
    return topic.startsWith(system() + ".");
  }

  /**
   * All that it holds under this business number.
   *
   * @throws NoAnswer when it does not answer now
   */
  List<OutsideDocument> of(String businessKey);

  /** The system cannot be asked at the moment, and why. */
  final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoAnswer(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
