/**
 * Takes events in: stored before they are answered, handled once, in order, however they arrive.
 */
@ApplicationModule(allowedDependencies = {"engine", "shared"})
@NullMarked
package dev.backroom.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
