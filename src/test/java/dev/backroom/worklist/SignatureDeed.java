package dev.backroom.worklist;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What can happen to a signature; what ends it comes seldom, so that it lives long enough. */
enum SignatureDeed {
  TIME_PASSES(5),
  ONE_JOB_RUNS(5),
  ALL_JOBS_RUN(2),
  APPROVE(1),
  REJECT(1),
  RETURN(1),
  ASK(2),
  FORWARD(3),
  ANSWER(3),
  CLAIM(2),
  UNCLAIM(1),
  SET_DEPUTY(4),
  END_DEPUTY(2);

  /** Each as often as it is to be drawn. */
  static final List<SignatureDeed> LOTS =
      Stream.of(values()).flatMap(deed -> Collections.nCopies(deed.lots, deed).stream()).toList();

  private final int lots;

  SignatureDeed(int lots) {
    this.lots = lots;
  }
}
