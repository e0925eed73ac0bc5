package dev.backroom.engine;

import dev.backroom.shared.BusinessKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells other modules, in the engine's transaction, what a case waits for. */
@Component
class CaseProgress {
  private final ApplicationEventPublisher events;
  private final ConcurrentHashMap<String, Set<String>> messagesByActivity =
      new ConcurrentHashMap<>();

  CaseProgress(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void onStep(DelegateExecution execution) {
    if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && execution.getBpmnModelElementInstance() instanceof FlowNode node
        && !(node instanceof StartEvent)) {
      announceWaits(execution, node);
    }
  }

  private void announceWaits(DelegateExecution execution, FlowNode node) {
    var messages =
        messagesByActivity.computeIfAbsent(
            execution.getProcessDefinitionId() + "#" + node.getId(), key -> messagesOf(node));
    if (!messages.isEmpty() && execution.getProcessBusinessKey() != null) {
      var key = new BusinessKey(execution.getProcessBusinessKey());
      messages.forEach(message -> events.publishEvent(new CaseWaitsFor(key, message)));
    }
  }

  private static Set<String> messagesOf(FlowNode node) {
    var own = node instanceof CatchEvent event ? Stream.of(event) : Stream.<CatchEvent>empty();
    var behind =
        node instanceof EventBasedGateway
            ? node.getSucceedingNodes().list().stream()
                .filter(CatchEvent.class::isInstance)
                .map(CatchEvent.class::cast)
            : Stream.<CatchEvent>empty();
    var attached =
        node.getScope().getChildElementsByType(BoundaryEvent.class).stream()
            .filter(boundary -> node.equals(boundary.getAttachedTo()));
    return Stream.of(own, behind, attached)
        .flatMap(events -> events)
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
        .collect(Collectors.toUnmodifiableSet());
  }
}
