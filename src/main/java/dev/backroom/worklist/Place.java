package dev.backroom.worklist;

import org.jspecify.annotations.Nullable;

/** Where a case happens, as far as it says. */
record Place(@Nullable String location, @Nullable String category) {

  boolean isIn(@Nullable String scope) {
    return scope == null || scope.equals(location) || scope.equals(category);
  }
}
