package dev.backroom.worklist;

import dev.backroom.worklist.ApprovalBrief.Alternative;
import dev.backroom.worklist.ApprovalBrief.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form shows to whoever decides; the same for all flows.
 *
 * @param ifNobody what happens when, if nobody decides
 * @param why the rule in words
 * @param signed who has signed already
 * @param signsAfter who is asked once this is signed
 * @param talk questions, answers and forwardings so far
 */
record SignatureForm(
    String ask,
    String ifNobody,
    String why,
    List<Flag> flags,
    List<Shown> money,
    List<Shown> lines,
    List<Shown> evidence,
    List<Alternative> alternatives,
    List<Link> attachments,
    List<String> signed,
    String signsAfter,
    List<String> talk) {

  /** One policy flag and the fact that raised it. */
  record Flag(String name, String fact) {}

  /**
   * A fact, and what it was when somebody signed last.
   *
   * @param asOf how old it is, in words; empty where age does not matter
   * @param before empty if it has not changed since, or nobody has signed yet
   */
  record Shown(
      String key,
      String label,
      String value,
      ApprovalBrief.Kind kind,
      @Nullable Long figure,
      String asOf,
      String before) {}
}
