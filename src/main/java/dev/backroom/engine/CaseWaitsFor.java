package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;

/** Published in the engine's transaction when a case begins to wait for a message. */
public record CaseWaitsFor(BusinessKey businessKey, String messageName) {}
