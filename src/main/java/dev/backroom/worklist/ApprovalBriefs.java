package dev.backroom.worklist;

import dev.backroom.engine.CaseVariables;

/** A feature's words and figures for those who decide on what one of its processes asks. */
public interface ApprovalBriefs {
  /** Key of the process that asks for the approval. */
  String process();

  /** As things stand now; nothing is read from other systems. */
  ApprovalBrief brief(CaseVariables asking);
}
