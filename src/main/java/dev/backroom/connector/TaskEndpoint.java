package dev.backroom.connector;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A topic of external tasks. */
class TaskEndpoint extends DefaultEndpoint {
  private final String topic;
  private final int maxTasks;
  private final CommandRuns runs;

  TaskEndpoint(String uri, Component component, String topic, int maxTasks, CommandRuns runs) {
    super(uri, component);
    this.topic = topic;
    this.maxTasks = maxTasks;
    this.runs = runs;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("Nothing can be sent to camunda7:task");
  }

  @Override
  public Consumer createConsumer(Processor route) {
    return new TaskConsumer(this, route, topic, maxTasks, runs);
  }
}
