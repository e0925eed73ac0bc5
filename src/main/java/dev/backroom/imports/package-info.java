/** Reads requisitions and deliveries from CSV files and plays them into the running application. */
@ApplicationModule(allowedDependencies = {"engine", "intake", "purchasing :: api", "shared"})
@NullMarked
package dev.backroom.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
