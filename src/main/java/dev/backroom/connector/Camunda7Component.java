package dev.backroom.connector;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/**
 * {@code camunda7:task?topic=...} takes commands of the engine, {@code camunda7:event} hands events
 * to intake.
 */
@Component("camunda7")
class Camunda7Component extends DefaultComponent {
  private final CommandRuns runs;
  private final EventHandover handover;

  Camunda7Component(CommandRuns runs, EventHandover handover) {
    this.runs = runs;
    this.handover = handover;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    return switch (remaining) {
      case "task" -> {
        var topic = getAndRemoveParameter(parameters, "topic", String.class);
        var maxTasks = getAndRemoveParameter(parameters, "maxTasks", Integer.class, 20);
        if (topic == null) {
          throw new IllegalArgumentException("camunda7:task needs a topic: " + uri);
        }
        yield new TaskEndpoint(uri, this, topic, maxTasks, runs);
      }
      case "event" -> new EventEndpoint(uri, this, handover);
      default ->
          throw new IllegalArgumentException(
              "camunda7: knows 'task' and 'event', not '%s'".formatted(remaining));
    };
  }
}
