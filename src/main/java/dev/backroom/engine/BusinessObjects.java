package dev.backroom.engine;

import java.util.Optional;
import java.util.Set;

/** The things of one kind that cases are about, as a feature knows them. */
public interface BusinessObjects {

  /** As events and addresses name it, such as {@code supplier}. */
  String kind();

  /** Under what else they may be on record. */
  default Set<String> alsoNamed() {
    return Set.of();
  }

  /**
   * What is known of one.
   *
   * @param filter the cases that the person who asks may see; what is known from others only is
   *     left out
   * @return empty if he may see nothing of it
   */
  Optional<ObjectCard> find(String id, CaseFilter filter);
}
