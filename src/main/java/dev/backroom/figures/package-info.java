/** Key figures: what they count, read from the ledger, and what they come to in a period. */
@ApplicationModule(allowedDependencies = {"engine", "ledger"})
@NullMarked
package dev.backroom.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
