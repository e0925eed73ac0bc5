package dev.backroom.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The variables that Tasklist's filters show beside each task. */
@Component
public class TasklistVariables {
  private final Set<String> names;

  TasklistVariables(AccessFile file) {
    this.names =
        file.filters().stream()
            .flatMap(filter -> filter.variables().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  public Set<String> names() {
    return names;
  }
}
