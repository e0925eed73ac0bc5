package dev.backroom.worklist;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Where a case happens, as far as it says. */
record Place(@Nullable String location, @Nullable String category) {

  static Place of(VariableScope scope) {
    return new Place(
        Approval.LOCATION_ID.find(scope).orElse(null), Approval.CATEGORY.find(scope).orElse(null));
  }

  boolean isIn(@Nullable String scope) {
    return scope == null || scope.equals(location) || scope.equals(category);
  }
}
