package dev.backroom.worklist;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task, for whom it is and what it is about.
 *
 * @param groups whose people may take it
 * @param people who may take it by name
 * @param assignee who has it already
 * @param signature whether it asks for a signature, which not everybody may give
 * @param subject what the case is about, in a line
 * @param amount as people read it
 */
public record OfferedTask(
    String id,
    String businessKey,
    String name,
    Set<String> groups,
    Set<String> people,
    @Nullable String assignee,
    boolean signature,
    @Nullable String subject,
    @Nullable String amount) {}
