package dev.backroom.models;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One diagram, asked in the words of the contracts. */
record Diagram(Path file, BpmnModelInstance model) {

  static Diagram read(Path file) {
    return new Diagram(file, Bpmn.readModelFromFile(file.toFile()));
  }

  Process process() {
    return all(Process.class).iterator().next();
  }

  String key() {
    return process().getId();
  }

  String feature() {
    return House.feature(file);
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  Stream<String> ids() {
    return all(BaseElement.class).stream().map(BaseElement::getId);
  }

  /** Words that begin a violation. */
  String at(BaseElement element) {
    return "%s, %s: ".formatted(file.getFileName(), element.getId());
  }

  /** Tasks of people and start events, which are what has a form. */
  Stream<BaseElement> withForm() {
    return Stream.concat(all(UserTask.class).stream(), all(StartEvent.class).stream())
        .filter(element -> formRef(element) != null)
        .map(BaseElement.class::cast);
  }

  static String formRef(BaseElement element) {
    return element instanceof UserTask task
        ? task.getCamundaFormRef()
        : ((StartEvent) element).getCamundaFormRef();
  }

  Stream<ServiceTask> commands() {
    return all(ServiceTask.class).stream().filter(task -> task.getCamundaTopic() != null);
  }

  Stream<ServiceTask> delegated() {
    return all(ServiceTask.class).stream()
        .filter(task -> task.getCamundaDelegateExpression() != null);
  }

  /** {@code ${reserveBudgetTask}} names the bean {@code reserveBudgetTask}. */
  static String bean(ServiceTask task) {
    return task.getCamundaDelegateExpression().replaceAll("[${}]", "");
  }

  Set<String> beans() {
    return delegated().map(Diagram::bean).collect(Collectors.toSet());
  }

  Stream<CallActivity> calls(String key) {
    return all(CallActivity.class).stream().filter(call -> key.equals(call.getCalledElement()));
  }

  /** Names of all messages that the process is started by or waits for. */
  Set<String> messages() {
    return messages(event -> true);
  }

  /** Without those that only start it. */
  Set<String> awaited() {
    return messages(
        event ->
            !(event.getParentElement() instanceof StartEvent start
                && start.getParentElement() instanceof Process));
  }

  private Set<String> messages(Predicate<MessageEventDefinition> wanted) {
    var events = all(MessageEventDefinition.class).stream().filter(wanted);
    return Stream.concat(
            events.map(MessageEventDefinition::getMessage),
            all(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
        .map(Message::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands at the border of the activity itself or of a sub-process around it. */
  <T extends EventDefinition> Stream<T> boundaries(ModelElementInstance activity, Class<T> type) {
    return all(BoundaryEvent.class).stream()
        .filter(boundary -> isAround(boundary.getAttachedTo(), activity))
        .flatMap(boundary -> boundary.getChildElementsByType(type).stream());
  }

  static boolean isAround(BaseElement border, ModelElementInstance inside) {
    return Stream.iterate(inside, Objects::nonNull, ModelElementInstance::getParentElement)
        .anyMatch(border::equals);
  }

  /** As XML, with quotes as they were typed. */
  String text() {
    return Bpmn.convertToString(model)
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"");
  }
}
