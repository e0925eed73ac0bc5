package dev.backroom.models;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A line compares one variable with one word, that word can come, and a form leaves no way out. */
final class WordsContract implements Contract {
  private static final Pattern ONE_WORD =
      Pattern.compile("\\$\\{([a-z]\\w*) == '([A-Z][A-Z0-9_]*)'}");

  @Override
  public Stream<String> violations(House house) {
    return house.eachDiagram(
        diagram -> Stream.concat(comparisons(house, diagram), choices(house, diagram)));
  }

  private static Stream<String> comparisons(House house, Diagram diagram) {
    var lines =
        diagram.all(SequenceFlow.class).stream()
            .filter(line -> line.getConditionExpression() != null)
            .flatMap(line -> fault(house, diagram, line, condition(line)));
    var events =
        diagram.all(ConditionalEventDefinition.class).stream()
            .flatMap(event -> fault(house, diagram, event, event.getCondition().getTextContent()));
    return Stream.concat(lines, events);
  }

  private static Stream<String> fault(
      House house, Diagram diagram, BaseElement at, String condition) {
    var comparison = ONE_WORD.matcher(condition);
    if (!comparison.matches()) {
      return Stream.of(
          diagram.at(at)
              + condition
              + " must compare one variable with one word, like ${approvalRoute == 'AUTO'}");
    }
    var variable = comparison.group(1);
    var word = comparison.group(2);
    return Words.of(house, diagram, variable).contains(word)
        ? Stream.of()
        : Stream.of(
            diagram.at(at)
                + "no table, form, step or note of the process gives %s the word %s"
                    .formatted(variable, word));
  }

  /** Where a form offers what the next gateway compares, the default line needs a word, too. */
  private static Stream<String> choices(House house, Diagram diagram) {
    return diagram.all(UserTask.class).stream()
        .flatMap(
            task ->
                house.form(diagram.feature(), task.getCamundaFormRef()).stream()
                    .flatMap(form -> unchoosable(task, form))
                    .map(fault -> diagram.at(task) + fault));
  }

  private static Stream<String> unchoosable(UserTask task, FormFile form) {
    return gatewayAfter(task)
        .flatMap(
            gateway ->
                form.filled().stream()
                    .filter(field -> !compared(gateway, field).isEmpty())
                    .filter(field -> compared(gateway, field).containsAll(form.words(field)))
                    .map(
                        field ->
                            "form %s offers no word of %s for the default line of %s"
                                .formatted(form.id(), field, gateway.getId())));
  }

  /** Directly, or after steps that only write something down. */
  private static Stream<Gateway> gatewayAfter(FlowNode node) {
    return node.getSucceedingNodes().list().stream()
        .flatMap(
            next ->
                next instanceof ServiceTask
                    ? gatewayAfter(next)
                    : Stream.of(next).filter(Gateway.class::isInstance).map(Gateway.class::cast));
  }

  private static Set<String> compared(Gateway gateway, String variable) {
    return gateway.getOutgoing().stream()
        .filter(line -> line.getConditionExpression() != null)
        .map(line -> ONE_WORD.matcher(condition(line)))
        .filter(comparison -> comparison.matches() && comparison.group(1).equals(variable))
        .map(comparison -> comparison.group(2))
        .collect(Collectors.toSet());
  }

  private static String condition(SequenceFlow line) {
    return line.getConditionExpression().getTextContent();
  }
}
