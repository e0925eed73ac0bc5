/** The only door to Camunda: starting, variables, deployment, time, failures. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.backroom.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
