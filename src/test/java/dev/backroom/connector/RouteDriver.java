package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.backroom.connector.SystemSettings.Access;
import dev.backroom.shared.BusinessKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PluginHelper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.env.MockEnvironment;

/**
 * The routes of one system as they are shipped, with WireMock as that system: commands go in, what
 * the component would see comes out.
 */
public final class RouteDriver implements AutoCloseable {
  private static final int LONGEST_ANSWER_MILLIS = 2_000;

  private final WireMockServer system = new WireMockServer(wireMockConfig().dynamicPort());
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final MailboxWatch watch = new MailboxWatch();
  private final List<Object> events = new ArrayList<>();
  private final EmbeddedDatabase database =
      new EmbeddedDatabaseBuilder()
          .generateUniqueName(true)
          .setType(EmbeddedDatabaseType.H2)
          .addScript("classpath:db/migration/V031__dead_letters.sql")
          .addScript("classpath:db/migration/V033__dead_letters_discarded.sql")
          .build();
  private final DeadLetters deadLetters =
      new DeadLetters(JdbcClient.create(database), Clock.systemUTC(), new SimpleMeterRegistry());

  /**
   * @param translators by the names under which the routes know them
   */
  public RouteDriver(String systemName, Map<String, Object> translators) {
    system.start();
    var access =
        new Access(system.baseUrl(), "u", "p", Duration.ofSeconds(1), Duration.ofSeconds(1));
    var settings = new SystemSettings(Map.of(systemName, access));
    translators.forEach(camel.getRegistry()::bind);
    camel.getRegistry().bind("jsonCalls", new JsonCalls(settings, new MockEnvironment()));
    camel.getRegistry().bind("mailboxMessages", new MailboxMessages());
    camel.getRegistry().bind("mailboxWatch", watch);
    camel.getRegistry().bind("deadLetters", deadLetters);
    camel.addComponent("camunda7", new Commands7());
    camel.getComponent("http", HttpComponent.class).setAutomaticRetriesDisabled(true);
    var properties = new Properties();
    properties.setProperty(
        "backroom.systems.%s.answer-timeout".formatted(systemName),
        String.valueOf(LONGEST_ANSWER_MILLIS));
    properties.setProperty("backroom.connector.mailbox-period", "100");
    camel.getPropertiesComponent().setInitialProperties(properties);
    load("common");
    load(systemName);
    camel.start();
  }

  public WireMockServer system() {
    return system;
  }

  /** What the routes handed to intake. */
  public List<Object> events() {
    return List.copyOf(events);
  }

  /** Reasons why messages were set aside, by the messages' ids. */
  public Map<String, String> deadLetters() {
    return deadLetters.page(0, 50).stream()
        .collect(
            Collectors.toMap(DeadLetters.DeadLetter::messageId, DeadLetters.DeadLetter::reason));
  }

  /** As if a message had failed to be taken before. */
  public void missed(String mailbox, String message) {
    var exchange = new DefaultExchange(camel);
    exchange.setProperty("mailbox", mailbox);
    exchange.setProperty(MailboxMessages.MESSAGE_ID, message);
    exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("failed before"));
    watch.missed(exchange);
  }

  /** The answer, or the failure as it was thrown. */
  public Answer carryOut(String topic, Map<String, Object> variables) throws Throwable {
    var consumer = (DefaultConsumer) camel.getRoute(sinkOf(topic)).getConsumer();
    var key = new BusinessKey("PO-1");
    var result =
        new RouteCall(consumer)
            .send(new Command(topic, key, "service_x", "PO-1:service_x:1", variables));
    if (result.failure() != null) {
      throw result.failure();
    }
    return Objects.requireNonNull(result.answer());
  }

  @Override
  public void close() {
    camel.stop();
    system.stop();
    database.shutdown();
  }

  private static String sinkOf(String topic) {
    return topic.replace('.', '-') + "-sink";
  }

  private void load(String folder) {
    var loader = PluginHelper.getRoutesLoader(camel);
    var resources = PluginHelper.getResourceLoader(camel);
    RouteFile.in(Path.of("connectors", folder))
        .forEach(file -> load(loader, resources.resolveResource("file:" + file.path())));
  }

  private static void load(RoutesLoader loader, Resource resource) {
    try {
      loader.loadRoutes(resource);
    } catch (Exception failure) { // Camel's loader declares it
      throw new IllegalStateException("Cannot load " + resource.getLocation(), failure);
    }
  }

  /** Stands where the engine and intake are. */
  private final class Commands7 extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(
        String uri, String remaining, Map<String, Object> parameters) {
      parameters.clear();
      return new DefaultEndpoint(uri, this) {
        @Override
        public Producer createProducer() {
          return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
              events.add(exchange.getMessage().getBody());
            }
          };
        }

        @Override
        public Consumer createConsumer(Processor route) {
          return new DefaultConsumer(this, route);
        }
      };
    }
  }
}
