package dev.backroom.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an open case waits for.
 *
 * @param kind PERSON, COMMAND, MESSAGE, TIMER or INCIDENT
 * @param name the task, topic, message or timer; for an incident its text
 * @param who the assignee or the groups that may act, if a person is waited for
 * @param until when a deadline or timer is due
 */
public record CaseWait(
    String kind, String activityId, String name, @Nullable String who, @Nullable Instant until) {}
