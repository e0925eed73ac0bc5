package dev.backroom.worklist;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers a task to a person, and takes back what was offered here and nothing else. */
@Component
class TaskOffers {
  private final TaskService tasks;
  private final AuthorizationService grants;
  private final JdbcClient database;

  TaskOffers(TaskService tasks, AuthorizationService grants, JdbcClient database) {
    this.tasks = tasks;
    this.grants = grants;
    this.database = database;
  }

  Set<String> offeredTo(String taskId) {
    return new HashSet<>(
        database
            .sql("select person from bk_deputy_offer where task_id = ?")
            .param(taskId)
            .query(String.class)
            .list());
  }

  void offer(String taskId, String person) {
    tasks.addCandidateUser(taskId, person);
    database
        .sql("insert into bk_deputy_offer (task_id, person) values (?, ?)")
        .params(taskId, person)
        .update();
  }

  void takeBack(String taskId, String person) {
    tasks.deleteCandidateUser(taskId, person);
    database
        .sql("delete from bk_deputy_offer where task_id = ? and person = ?")
        .params(taskId, person)
        .update();
    if (!isLinked(taskId, person)) {
      withdrawGrants(taskId, person);
    }
  }

  /** So that a task is not stuck with somebody who cannot do it any more. */
  void release(String taskId, String person) {
    if (tasks.createTaskQuery().taskId(taskId).taskAssignee(person).count() > 0) {
      tasks.setAssignee(taskId, null);
      withdrawGrants(taskId, person);
    }
  }

  void forgetOthers(Set<String> open) {
    database.sql("select distinct task_id from bk_deputy_offer").query(String.class).list().stream()
        .filter(taskId -> !open.contains(taskId))
        .forEach(
            taskId ->
                database
                    .sql("delete from bk_deputy_offer where task_id = ?")
                    .param(taskId)
                    .update());
  }

  private boolean isLinked(String taskId, String person) {
    return tasks.getIdentityLinksForTask(taskId).stream()
        .anyMatch(link -> person.equals(link.getUserId()));
  }

  /** The engine grants a candidate his task by itself, and never takes the grant back. */
  private void withdrawGrants(String taskId, String person) {
    grants
        .createAuthorizationQuery()
        .userIdIn(person)
        .resourceType(Resources.TASK)
        .resourceId(taskId)
        .list()
        .forEach(grant -> grants.deleteAuthorization(grant.getId()));
  }
}
