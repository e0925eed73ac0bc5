package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;

/**
 * Published in the engine's transaction when a case that nobody called has its number: at its
 * start, or when its first step gives it one. May be published again for the same instance.
 */
public record CaseStarted(String processKey, BusinessKey businessKey, String instanceId) {}
