package dev.backroom.console;

import dev.backroom.engine.CaseDescription;
import dev.backroom.engine.CaseRun;
import dev.backroom.engine.CaseVariables;
import java.util.List;

/**
 * What is known of the course of a case.
 *
 * @param runs the case first, then what it called
 * @param fromLedger whether the engine has cleaned up its history, so that the ledger alone tells
 *     it
 */
record CaseStory(
    CaseDescription description, List<CaseRun> runs, CaseVariables known, boolean fromLedger) {}
