package dev.backroom.connector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.engine.CommandGate;
import dev.backroom.engine.Refused;
import dev.backroom.worklist.HarmlessCommands;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The shortest route there can be, and a gate before it. */
@TestConfiguration
class ErrandRoute {
  static final AtomicBoolean HELD_BACK = new AtomicBoolean();
  static final AtomicInteger CLASHES = new AtomicInteger();

  @Bean
  CommandGate errandGate() {
    return command -> {
      if (HELD_BACK.get()) {
        throw new Refused("nobody signed this");
      }
    };
  }

  @Bean
  HarmlessCommands errandsCommitNobody() {
    return new HarmlessCommands(Set.of(ErrandProcess.TOPIC, ErrandProcess.LONE_TOPIC));
  }

  /** The first time, somebody else changes the same variable before this transaction ends. */
  @Bean
  JavaDelegate countErrand(RuntimeService runtime, TransactionTemplate transaction) {
    var apart =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return execution -> {
      var counted = (Long) execution.getVariable("errands");
      if (counted == 0) {
        CLASHES.incrementAndGet();
        apart.executeWithoutResult(
            begun -> runtime.setVariable(execution.getProcessInstanceId(), "errands", 10L));
      }
      execution.setVariable("errands", counted + 1);
    };
  }

  @Bean
  RouteBuilder errandSink() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        run(from("camunda7:task?topic=test.run-errand").routeId("test-run-errand-sink"));
        run(from("camunda7:task?topic=test.run-alone&maxTasks=1").routeId("test-run-alone-sink"));
      }

      private void run(RouteDefinition errand) {
        errand
            .errorHandler(noErrorHandler())
            .setProperty("system", constant("test"))
            .setBody(ErrandRoute::request)
            .bean("jsonCalls", "prepare")
            .to("http:system?throwExceptionOnFailure=false&responseTimeout=20000")
            .bean("jsonCalls", "parse")
            .setBody(ErrandRoute::answer);
      }
    };
  }

  private static JsonRequest request(Exchange exchange) {
    var command = exchange.getProperty("command", Command.class);
    return JsonRequest.post("/errands", Map.of("key", command.idempotencyKey()));
  }

  private static Answer answer(Exchange exchange) {
    return Answer.of(exchange.getMessage().getBody(JsonNode.class).path("number").asText());
  }
}
