package dev.backroom.models;

import java.util.stream.Stream;

/** One subject on which models, code and the files around them have to agree. */
interface Contract {

  /** Each says where, what is wrong and what would be right. */
  Stream<String> violations(House house);
}
