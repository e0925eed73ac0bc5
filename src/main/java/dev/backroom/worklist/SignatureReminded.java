package dev.backroom.worklist;

/** Half of the time for a signature is over and nobody has decided. */
public record SignatureReminded(String taskId, String businessKey) {}
