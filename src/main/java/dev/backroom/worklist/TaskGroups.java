package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.CATEGORY;
import static dev.backroom.worklist.Approval.LOCATION_ID;

import dev.backroom.access.Roles;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers a task to those people of the model's role who are in charge of the case's location. */
@Component
class TaskGroups {
  private final Roles roles;

  TaskGroups(Roles roles) {
    this.roles = roles;
  }

  @EventListener
  void offer(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      task.getCandidates().stream()
          .map(IdentityLink::getGroupId)
          .filter(group -> group != null && roles.isRole(group))
          .toList()
          .forEach(role -> replace(task, role));
    }
  }

  private void replace(DelegateTask task, String role) {
    var group =
        roles.groupFor(
            role, LOCATION_ID.find(task).orElse(null), CATEGORY.find(task).orElse(null));
    if (!group.equals(role)) {
      task.deleteCandidateGroup(role);
      task.addCandidateGroup(group);
    }
  }
}
