package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;

/** Published in the engine's transaction when a case that nobody called ends, however it ends. */
public record CaseEnded(String processKey, BusinessKey businessKey) {}
