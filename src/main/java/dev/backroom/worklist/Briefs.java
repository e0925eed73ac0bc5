package dev.backroom.worklist;

import static dev.backroom.worklist.Approval.AUTONOMY_ACTION;
import static dev.backroom.worklist.Approval.SUBJECT_LINE;

import dev.backroom.engine.CaseVariables;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the feature that can tell what an approval is about. */
@Component
class Briefs {
  private record Step(String process, String action) {}

  private final Map<Step, ApprovalBriefs> features;

  Briefs(ObjectProvider<ApprovalBriefs> features) {
    this.features =
        features.stream()
            .collect(
                Collectors.toMap(
                    feature -> new Step(feature.process(), feature.action()), Function.identity()));
  }

  /** As things stand now. */
  ApprovalBrief of(DelegateExecution signature) {
    var approval = Signature.asking(signature);
    return Optional.ofNullable(approval.getProcessInstance().getSuperExecution())
        .flatMap(asking -> told(asking, AUTONOMY_ACTION.find(approval).orElse("")))
        .orElseGet(() -> ApprovalBrief.of(SUBJECT_LINE.find(signature).orElse("Approve request")));
  }

  private Optional<ApprovalBrief> told(DelegateExecution asking, String action) {
    var step = new Step(keyOf(asking.getProcessDefinitionId()), action);
    return Optional.ofNullable(features.get(step))
        .map(feature -> feature.brief(CaseVariables.of(asking)));
  }

  static String keyOf(String processDefinitionId) {
    return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
  }
}
