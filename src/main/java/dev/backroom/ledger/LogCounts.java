package dev.backroom.ledger;

/**
 * What is in a log.
 *
 * @param objects 0 in forms that have none
 */
record LogCounts(long events, long cases, long objects) {}
