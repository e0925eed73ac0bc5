package dev.backroom.worklist;

import dev.backroom.engine.CaseVariables;

/** A feature's words and figures for those who decide on one of the actions that it asks for. */
public interface ApprovalBriefs {
  /** Key of the process that asks for the approval. */
  String process();

  /** What it wants to do, as it tells the approval in autonomyAction. */
  String action();

  /** As things stand now; nothing is read from other systems. */
  ApprovalBrief brief(CaseVariables asking);
}
