package dev.backroom.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which processes have called the one that runs. */
public final class CallingProcesses {

  private CallingProcesses() {}

  /** Keys, the nearest first; none for a case that nobody called. */
  public static List<String> of(DelegateExecution running) {
    var keys = new ArrayList<String>();
    var calling = running.getProcessInstance().getSuperExecution();
    while (calling != null) {
      keys.add(keyOf(calling.getProcessDefinitionId()));
      calling = calling.getProcessInstance().getSuperExecution();
    }
    return List.copyOf(keys);
  }

  private static String keyOf(String processDefinitionId) {
    return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
  }
}
