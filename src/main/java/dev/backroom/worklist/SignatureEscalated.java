package dev.backroom.worklist;

/** A signature is overdue, so this group may give it too from now on. */
public record SignatureEscalated(String taskId, String businessKey, String group) {}
