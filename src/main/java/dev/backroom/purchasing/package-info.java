/** Purchase orders from requisition to receipt. */
@ApplicationModule(
    allowedDependencies = {"autonomy", "decision", "engine", "intake", "shared", "worklist"})
@NullMarked
package dev.backroom.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
