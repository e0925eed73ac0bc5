/**
 * Carries commands out and events in: the Camel component {@code camunda7:}, its journal, circuits.
 */
@ApplicationModule(
    allowedDependencies = {
      "engine",
      "intake",
      "ledger",
      "notices :: api",
      "purchasing :: api",
      "shared"
    })
@NullMarked
package dev.backroom.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
