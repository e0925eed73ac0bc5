package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.CATEGORY;
import static dev.backroom.worklist.Approval.LOCATION_ID;

import dev.backroom.access.Roles;
import dev.backroom.engine.CandidateGroups;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Offers a task to those people of the model's role who are in charge of the case's location. */
@Component
class TaskGroups implements CandidateGroups {
  private final Roles roles;

  TaskGroups(Roles roles) {
    this.roles = roles;
  }

  @Override
  public String groupFor(String named, VariableScope scope) {
    return roles.isRole(named)
        ? roles.groupFor(
            named, LOCATION_ID.find(scope).orElse(null), CATEGORY.find(scope).orElse(null))
        : named;
  }
}
