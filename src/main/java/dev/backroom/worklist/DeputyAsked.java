package dev.backroom.worklist;

import java.util.List;

/**
 * Published in the engine's transaction when somebody is offered tasks as a deputy that were there
 * before.
 */
public record DeputyAsked(String person, List<OfferedTask> tasks) {}
