/**
 * Carries commands out and events in: the Camel component {@code camunda7:}, its journal, circuits.
 */
@NullMarked
package dev.backroom.connector;

import org.jspecify.annotations.NullMarked;
