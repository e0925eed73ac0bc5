package dev.backroom.engine;

import java.util.List;

/** Finds the numbers of cases by the things they are about, for readers who do not know how. */
public interface ObjectCases {

  /** Those with the latest news first. */
  List<String> latest(SoughtObject sought, CaseFilter filter, int size);

  long countAbout(SoughtObject sought, CaseFilter filter);
}
