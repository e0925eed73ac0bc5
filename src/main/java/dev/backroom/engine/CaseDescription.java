package dev.backroom.engine;

import java.util.List;

/**
 * What the engine knows about a business key: the case, its sub-cases, waits and steps in order.
 */
public record CaseDescription(
    CaseSummary summary, List<CaseSummary> subCases, List<CaseWait> waits, List<CaseStep> steps) {}
