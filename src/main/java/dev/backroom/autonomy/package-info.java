/**
 * How far the software may go by itself: levels, kill switches, agreement with people, overrides.
 */
@ApplicationModule(allowedDependencies = {"access", "decision", "engine", "shared"})
@NullMarked
package dev.backroom.autonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
