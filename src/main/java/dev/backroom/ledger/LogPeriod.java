package dev.backroom.ledger;

import java.time.Instant;

/**
 * Which events a log holds; the same however often it is read, for records are only ever added.
 *
 * @param until exclusive
 * @param upTo the last position of the chain that is read
 */
record LogPeriod(Instant from, Instant until, long upTo) {}
