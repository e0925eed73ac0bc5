package dev.backroom.access;

import dev.backroom.access.AccessFile.Query;
import dev.backroom.access.AccessFile.TaskFilter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Creates Tasklist's filters, found again by name, and tells who may see which. */
@Component
class TaskFilters {
  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** The id of the filter as the engine keeps it. */
  String apply(TaskFilter wanted) {
    var filter = filters.createFilterQuery().filterName(wanted.name()).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(wanted.name());
    }
    filter.setQuery(query(wanted.query()));
    filter.setProperties(properties(wanted));
    return filters.saveFilter(filter).getId();
  }

  private TaskQuery query(Query wanted) {
    var query = tasks.createTaskQuery();
    if (wanted.taskDefinitionKey() != null) {
      query.taskDefinitionKey(wanted.taskDefinitionKey());
    }
    if (wanted.candidateUserExpression() != null) {
      query.taskCandidateUserExpression(wanted.candidateUserExpression());
    }
    if (wanted.includeAssigned()) {
      query.includeAssignedTasks();
    }
    if (wanted.assigneeExpression() != null) {
      query.taskAssigneeExpression(wanted.assigneeExpression());
    }
    if (wanted.dueBeforeExpression() != null) {
      query.dueBeforeExpression(wanted.dueBeforeExpression());
    }
    if (wanted.active()) {
      query.active();
    }
    return query.orderByDueDate().asc();
  }

  private static Map<String, Object> properties(TaskFilter wanted) {
    List<Map<String, String>> variables =
        wanted.variables().entrySet().stream()
            .map(shown -> Map.of("name", shown.getKey(), "label", shown.getValue()))
            .toList();
    return Map.of(
        "description",
        wanted.description(),
        "priority",
        wanted.priority(),
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        variables);
  }
}
