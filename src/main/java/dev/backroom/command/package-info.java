/** The command line beside the server. */
@ApplicationModule(allowedDependencies = {"decision", "imports", "ledger"})
@NullMarked
package dev.backroom.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
