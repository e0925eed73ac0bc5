package dev.backroom.engine;

import java.util.Set;

/**
 * Processes that only carry something for other cases, such as a mail: a list of all cases names
 * theirs when somebody asks for that process, or for what is stuck.
 */
public record QuietProcesses(Set<String> keys) {}
