/** The command line beside the server. */
@NullMarked
package dev.backroom.command;

import org.jspecify.annotations.NullMarked;
