/** Tells people by mail what waits for them and what became of what they asked for. */
@ApplicationModule(allowedDependencies = {"access", "engine", "shared", "worklist"})
@NullMarked
package dev.backroom.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
