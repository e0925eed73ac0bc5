package dev.backroom.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** One line of rights in access.yaml: {@code PROCESS_DEFINITION purchaseOrder READ, TASK_WORK}. */
record Grant(Resources resource, String resourceId, Set<Permission> permissions) {
  private static final Pattern LINE =
      Pattern.compile("(\\w+)\\s+(\\S+)\\s+(\\w+(?:\\s*,\\s*\\w+)*)");

  static Grant parse(String line) {
    var parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "access.yaml: '%s' is no right; write RESOURCE id PERMISSION, PERMISSION"
              .formatted(line));
    }
    var resource = Resources.valueOf(parts.group(1));
    var permissions =
        Arrays.stream(parts.group(3).split("\\s*,\\s*"))
            .map(name -> permission(resource, name))
            .collect(Collectors.toSet());
    return new Grant(resource, parts.group(2), permissions);
  }

  private static Permission permission(Resources resource, String name) {
    return allOf(resource).stream()
        .filter(permission -> permission.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "access.yaml: %s has no permission %s".formatted(resource, name)));
  }

  /** The engine keeps a list of its own for each resource that has special permissions. */
  static List<? extends Permission> allOf(Resources resource) {
    return List.of(
        switch (resource) {
          case PROCESS_DEFINITION -> ProcessDefinitionPermissions.values();
          case PROCESS_INSTANCE -> ProcessInstancePermissions.values();
          case TASK -> TaskPermissions.values();
          case BATCH -> BatchPermissions.values();
          case SYSTEM -> SystemPermissions.values();
          case OPERATION_LOG_CATEGORY -> UserOperationLogCategoryPermissions.values();
          default -> Permissions.values();
        });
  }
}
