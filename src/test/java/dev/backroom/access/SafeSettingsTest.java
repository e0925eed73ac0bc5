package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.AnyDatabase;
import dev.backroom.Backroom;
import dev.backroom.OwnedPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** What the postgres profile refuses, and what every start. */
@AnyDatabase
@ExtendWith(OutputCaptureExtension.class)
class SafeSettingsTest {
  private static final Map<String, String> SAFE =
      Map.ofEntries(
          Map.entry("backroom.admin.password", "correct horse battery"),
          Map.entry("backroom.integration.password", "another long password"),
          Map.entry("spring.datasource.url", "jdbc:postgresql://127.0.0.1/backroom"),
          Map.entry("spring.datasource.password", "a third long password"),
          Map.entry("spring.datasource.username", "backroom"),
          Map.entry("spring.flyway.user", "backroom_owner"),
          Map.entry("spring.flyway.password", "a fourth long password"),
          Map.entry("backroom.systems.erp.url", "https://erp.example"),
          Map.entry("backroom.systems.supplier.url", "https://suppliers.example"),
          Map.entry("backroom.systems.warehouse.url", "https://warehouse.example"),
          Map.entry("backroom.systems.mail.url", "smtps://mail.example"),
          Map.entry("backroom.mail.from", "backroom@shop.example"),
          Map.entry("backroom.ledger.key-file", "ledger-key.pem"),
          Map.entry("backroom.ledger.checkpoints", "ledger"));

  /** The example of RFC 8410. */
  private static final String LEDGER_KEY =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      nullValues = "unset",
      textBlock =
          """
          backroom.demo.users,           true,        Demo people are on,           Remove BACKROOM_DEMO_USERS
          backroom.sandbox.enabled,      true,        simulated ERP,                Remove BACKROOM_SANDBOX_ENABLED
          backroom.access.second-person, false,       One administrator alone,      Remove BACKROOM_ACCESS_SECONDPERSON
          backroom.admin.password,       backroom,    is the default password,      Set BACKROOM_ADMIN_PASSWORD
          backroom.admin.password,       '',          is not set,                   Set BACKROOM_ADMIN_PASSWORD
          backroom.integration.password, backroom,    is the default password,      Set BACKROOM_INTEGRATION_PASSWORD
          backroom.integration.password, short,       is shorter than 12,           Set BACKROOM_INTEGRATION_PASSWORD
          spring.datasource.password,    backroom,    is the default password,      Set BACKROOM_DATABASE_PASSWORD
          backroom.systems.erp.password, another long password, would be told,   Set BACKROOM_SYSTEMS_ERP_PASSWORD
          backroom.systems.erp.url,      '',          is not set,                   Set BACKROOM_SYSTEMS_ERP_URL
          backroom.systems.mail.url,     '',          told by mail,                 Set BACKROOM_SYSTEMS_MAIL_URL
          backroom.mail.from,            '',          told by mail,                 or BACKROOM_NOTICES_ENABLED=false
          spring.flyway.user,            backroom,    would own the ledger,         Set BACKROOM_OWNER_USER
          spring.flyway.user,            '',          would own the ledger,         Set BACKROOM_OWNER_USER
          spring.flyway.password,        '',          is not set,                   Set BACKROOM_OWNER_PASSWORD
          backroom.ledger.key-file,      '',          would not be signed,          set BACKROOM_LEDGER_KEYFILE
          backroom.ledger.checkpoints,   '',          have no second place,         Set BACKROOM_LEDGER_CHECKPOINTS
          spring.datasource.url,         jdbc:h2:mem:x, is no address of a PostgreSQL, Set BACKROOM_DATABASE_URL
          backroom.login,                oidc,        no https address,             Set BACKROOM_OIDC_ISSUER
          """)
  void refusesWithTheReasonAndTheCure(String setting, String value, String reason, String cure) {
    var settings = safe();
    settings.setProperty(setting, value);

    var problems = SafeSettings.problems(settings);

    assertThat(problems.keySet()).anyMatch(problem -> problem.contains(reason));
    assertThat(problems.values()).anyMatch(advice -> advice.contains(cure));
  }

  @Test
  void acceptsSettingsOfOnesOwn() {
    assertThat(SafeSettings.problems(safe())).isEmpty();
  }

  @ParameterizedTest(name = "on {0}: refused {1}")
  @CsvSource({
    "127.0.0.1, false",
    "localhost, false",
    "::1, false",
    "0.0.0.0, true",
    "192.0.2.7, true",
    "'', true"
  })
  void keepsDemoPeopleOnThisMachine(String address, boolean refused) {
    var settings =
        new MockEnvironment()
            .withProperty("server.address", address)
            .withProperty("backroom.demo.users", "true");

    assertThat(SafeSettings.problemsOfTrying(settings).isEmpty()).isNotEqualTo(refused);
    settings.setProperty("backroom.demo.users", "false");
    assertThat(SafeSettings.problemsOfTrying(settings)).isEmpty();
  }

  @Test
  void doesNotStartWithDemoPeopleThatOtherMachinesReach(CapturedOutput output) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Backroom.class)
                    .run("--server.address=0.0.0.0", "--server.port=0"))
        .isInstanceOf(UnsafeSettings.class);

    assertThat(output).contains("server.address=0.0.0.0", "Set SERVER_ADDRESS=127.0.0.1");
  }

  @Test
  void doesNotStartWithTheDemonstrationsSettings(CapturedOutput output) {
    assertThatThrownBy(() -> start("--backroom.demo.users=true", "--backroom.sandbox.enabled=true"))
        .isInstanceOf(UnsafeSettings.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("Demo people are on")
        .contains("simulated ERP")
        .contains("Set BACKROOM_ADMIN_PASSWORD");
  }

  /** The check is asked again by hand: Camunda's webapps keep a start that failed in a static. */
  @Test
  void startsWithSafeSettingsButNotOnADatabaseWithDemoPeople(@TempDir Path directory)
      throws Exception {
    var settings = new HashMap<>(SAFE);
    settings.put(
        "backroom.ledger.key-file",
        Files.writeString(directory.resolve("key.pem"), LEDGER_KEY).toString());
    settings.put("backroom.ledger.checkpoints", directory.toString());
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    settings.put("camel.main.auto-startup", "false");
    try (var database = OwnedPostgres.start();
        var application = start(settings, database.url())) {
      var identity = application.getBean(IdentityService.class);
      var check = application.getBean(NoDemoPeople.class);
      assertThat(identity.checkPassword("admin", "correct horse battery")).isTrue();
      assertThat(application.getEnvironment().getProperty("backroom.systems.supplier.password"))
          .as("the sandbox's login, told to a supplier")
          .isEmpty();
      assertThatThrownBy(
              () -> application.getBean(JdbcTemplate.class).update("delete from bk_ledger_seal"))
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThat(identity.createUserQuery().count()).as("admin and integration").isEqualTo(2);
      assertThat(formTokenOfTheWebapps(application)).contains("XSRF-TOKEN=", ";Secure");
      check.afterSingletonsInstantiated();
      var people = application.getBean(EngineGroups.class);
      people.createPerson("planner", "Planner", "backroom");
      people.createDemoPerson("buyer", "Buyer", "a password of her own");

      assertThatThrownBy(check::afterSingletonsInstantiated)
          .isInstanceOf(UnsafeSettings.class)
          .hasMessageContaining("demo people: [planner, buyer]");
    }
  }

  /** By hand, for no client sends secure cookies without TLS. */
  private static String formTokenOfTheWebapps(ConfigurableApplicationContext application)
      throws Exception {
    var base = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    var http = HttpClient.newHttpClient();
    var page =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/login")).build(), BodyHandlers.ofString());
    var token = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    var login =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Cookie", session(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "username=admin&password=correct+horse+battery&_csrf="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    var tasklist =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/camunda/app/tasklist/default/"))
                .header("Cookie", session(login))
                .build(),
            BodyHandlers.ofString());
    return String.join("\n", tasklist.headers().allValues("Set-Cookie"));
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private static ConfigurableApplicationContext start(Map<String, String> settings, String url) {
    var all = new HashMap<>(settings);
    all.put("spring.datasource.url", url);
    return start(
        all.entrySet().stream()
            .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
            .toArray(String[]::new));
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(Backroom.class).profiles("postgres").run(arguments);
  }

  private static MockEnvironment safe() {
    var settings = new MockEnvironment();
    SAFE.forEach(settings::setProperty);
    return settings;
  }
}
