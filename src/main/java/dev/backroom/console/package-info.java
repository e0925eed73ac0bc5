/** Web pages and read addresses for owners, approvers, operators and auditors. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "autonomy",
      "decision",
      "engine",
      "figures",
      "imports",
      "intake",
      "ledger",
      "notices",
      "shared",
      "worklist"
    })
@NullMarked
package dev.backroom.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
