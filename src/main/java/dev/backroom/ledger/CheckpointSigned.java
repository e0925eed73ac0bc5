package dev.backroom.ledger;

/** The ledger's head was signed and has to be kept where whoever writes the database cannot. */
public record CheckpointSigned(Checkpoint checkpoint) {}
