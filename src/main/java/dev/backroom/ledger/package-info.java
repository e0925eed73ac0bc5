/**
 * One record of everything that matters: who decided what, why, under which rule, with what effect.
 */
@ApplicationModule(allowedDependencies = {"engine", "shared"})
@NullMarked
package dev.backroom.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
