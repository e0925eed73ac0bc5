package dev.backroom.connector;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Subscribes a route to the commands of a topic while the route is started. */
class TaskConsumer extends DefaultConsumer {
  private final Topic topic;
  private final CommandRuns runs;

  TaskConsumer(Endpoint endpoint, Processor route, String topic, int maxTasks, CommandRuns runs) {
    super(endpoint, route);
    this.runs = runs;
    this.topic = new Topic(topic, maxTasks, new RouteCall(this));
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    runs.subscribe(topic);
  }

  @Override
  protected void doStop() throws Exception {
    runs.unsubscribe(topic);
    super.doStop();
  }
}
