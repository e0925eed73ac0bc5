package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;

/**
 * Published in the engine's transaction when a case that nobody called ends, however it ends.
 *
 * @param completed false when somebody deleted it before it came to an end of its own
 */
public record CaseEnded(String processKey, BusinessKey businessKey, boolean completed) {}
