package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.Backroom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What the postgres profile refuses; the database itself is H2 here, because it is not asked. */
@ExtendWith(OutputCaptureExtension.class)
class SafeSettingsTest {
  private static final Map<String, String> SAFE =
      Map.of(
          "backroom.admin.password", "correct horse battery",
          "backroom.integration.password", "another long password",
          "spring.datasource.password", "a third long password",
          "backroom.systems.erp.url", "https://erp.example",
          "backroom.systems.supplier.url", "https://suppliers.example",
          "backroom.systems.warehouse.url", "https://warehouse.example");

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      nullValues = "unset",
      textBlock =
          """
          backroom.demo.users,           true,        Demo people are on,           Remove BACKROOM_DEMO_USERS
          backroom.sandbox.enabled,      true,        simulated ERP,                Remove BACKROOM_SANDBOX_ENABLED
          backroom.admin.password,       backroom,    is the default password,      Set BACKROOM_ADMIN_PASSWORD
          backroom.admin.password,       '',          is not set,                   Set BACKROOM_ADMIN_PASSWORD
          backroom.integration.password, backroom,    is the default password,      Set BACKROOM_INTEGRATION_PASSWORD
          backroom.integration.password, short,       is shorter than 12,           Set BACKROOM_INTEGRATION_PASSWORD
          spring.datasource.password,    backroom,    is the default password,      Set BACKROOM_DATABASE_PASSWORD
          backroom.systems.erp.password, another long password, would be told,   Set BACKROOM_SYSTEMS_ERP_PASSWORD
          backroom.systems.erp.url,      '',          is not set,                   Set BACKROOM_SYSTEMS_ERP_URL
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
  void startsWithSafeSettingsButNotOnADatabaseWithDemoPeople() {
    var settings = new ArrayList<String>();
    SAFE.forEach((name, value) -> settings.add("--" + name + "=" + value));
    settings.add("--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
    settings.addAll(
        List.of(
            "--server.port=0", "--server.address=127.0.0.1", "--camel.main.auto-startup=false"));
    try (var application = start(settings.toArray(String[]::new))) {
      var identity = application.getBean(IdentityService.class);
      var check = application.getBean(NoDemoPeople.class);
      assertThat(identity.checkPassword("admin", "correct horse battery")).isTrue();
      assertThat(application.getEnvironment().getProperty("backroom.systems.supplier.password"))
          .as("the sandbox's login, told to a supplier")
          .isEmpty();
      assertThat(identity.createUserQuery().count()).as("admin and integration").isEqualTo(2);
      application.getBean(EngineGroups.class).createPerson("planner", "Planner", "backroom");

      assertThatThrownBy(check::afterSingletonsInstantiated)
          .isInstanceOf(UnsafeSettings.class)
          .hasMessageContaining("people with the default password: [planner]");
    }
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
