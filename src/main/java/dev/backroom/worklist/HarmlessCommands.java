package dev.backroom.worklist;

import java.util.Set;

/**
 * Topics of commands that commit us to nothing: they read, remind, undo or report what arrived.
 * Whatever no feature names here leaves with an approval only.
 */
public record HarmlessCommands(Set<String> topics) {}
