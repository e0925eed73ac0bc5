/** Decision tables: evaluation for our code, cases, analysis, catalogue, explanation. */
@ApplicationModule(allowedDependencies = "engine")
@NullMarked
package dev.backroom.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
