package dev.backroom.worklist;

/**
 * This group may give a signature too from now on.
 *
 * @param overdue because its time has passed; otherwise because nobody who was asked is there
 */
public record SignatureEscalated(
    String taskId, String businessKey, String group, boolean overdue) {}
