package dev.backroom.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What access.yaml says, as it stands there. */
@ConfigurationProperties("access")
record AccessFile(
    List<String> locations,
    List<String> categories,
    Map<String, List<String>> rights,
    List<Role> roles,
    List<DemoPerson> people,
    List<TaskFilter> filters) {

  enum Scope {
    NONE,
    LOCATION,
    CATEGORY
  }

  record Role(
      String id,
      String name,
      @DefaultValue("none") Scope scope,
      @DefaultValue List<String> rights) {}

  /** Without scopes a person has all of them. */
  record DemoPerson(String id, String role, @DefaultValue List<String> scopes) {}

  record TaskFilter(
      String name,
      String description,
      int priority,
      Query query,
      @DefaultValue Map<String, String> variables,
      List<String> roles) {}

  /** The part of the engine's task query that filters use. */
  record Query(
      @Nullable String taskDefinitionKey,
      @Nullable String candidateUserExpression,
      @Nullable String assigneeExpression,
      @Nullable String dueBeforeExpression,
      @DefaultValue("false") boolean includeAssigned,
      @DefaultValue("false") boolean active) {}

  List<String> scopesOf(Role role) {
    return switch (role.scope()) {
      case NONE -> List.of();
      case LOCATION -> locations;
      case CATEGORY -> categories;
    };
  }
}
