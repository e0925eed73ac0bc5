/** Who has to decide what until when: business calendars, approvals, duties. */
@ApplicationModule(allowedDependencies = {"access", "autonomy", "decision", "engine", "shared"})
@NullMarked
package dev.backroom.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
