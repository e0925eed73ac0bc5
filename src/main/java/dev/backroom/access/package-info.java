/** Login, roles and scopes, and what Camunda has to know about them. */
@ApplicationModule(allowedDependencies = "engine")
@NullMarked
package dev.backroom.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
