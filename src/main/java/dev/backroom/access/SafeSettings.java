package dev.backroom.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Asked before anything starts: demo people stay on this machine, and the postgres profile wants no
 * demo people, sandbox or defaults at all.
 */
class SafeSettings implements EnvironmentPostProcessor, Ordered {
  static final String PROFILE = "postgres";
  static final int SHORTEST_PASSWORD = 12;

  private static final String WELL_KNOWN = "backroom";

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var problems =
        environment.acceptsProfiles(Profiles.of(PROFILE))
            ? problems(environment)
            : problemsOfTrying(environment);
    if (!problems.isEmpty()) {
      throw new UnsafeSettings(List.copyOf(problems.keySet()), List.copyOf(problems.values()));
    }
  }

  /** Each problem with its cure, in whatever profile. */
  static Map<String, String> problemsOfTrying(Environment settings) {
    var address = settings.getProperty("server.address", "");
    return hasDemoPeople(settings) && !isThisMachineOnly(address)
        ? Map.of(
            "Demo people are on, whose password everybody knows, and other machines could reach them (server.address=%s)."
                .formatted(address),
            "Set SERVER_ADDRESS=127.0.0.1 to try it on this machine, or BACKROOM_DEMO_USERS=false; for real use take the profile postgres.")
        : Map.of();
  }

  private static boolean hasDemoPeople(Environment settings) {
    return settings.getProperty("backroom.demo.users", Boolean.class, false);
  }

  /** Without an address the server listens on all of them. */
  private static boolean isThisMachineOnly(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** Each problem with its cure, for real use. */
  static Map<String, String> problems(Environment settings) {
    var found = new LinkedHashMap<String, String>();
    if (hasDemoPeople(settings)) {
      found.put(
          "Demo people are on (backroom.demo.users=true): everybody knows their password.",
          "Remove BACKROOM_DEMO_USERS; make real people in Camunda's Admin or use backroom.login=oidc.");
    }
    if (settings.getProperty("backroom.sandbox.enabled", Boolean.class, false)) {
      found.put(
          "The simulated ERP, supplier and warehouse are on (backroom.sandbox.enabled=true).",
          "Remove BACKROOM_SANDBOX_ENABLED and set the addresses of the real systems.");
    }
    if (!settings.getProperty("backroom.access.second-person", Boolean.class, true)) {
      found.put(
          "One administrator alone could give roles (backroom.access.second-person=false).",
          "Remove BACKROOM_ACCESS_SECONDPERSON; name two people in BACKROOM_ACCESS_ADMINISTRATORS.");
    }
    if (!settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
      found.put(
          "spring.datasource.url is no address of a PostgreSQL.",
          "Set BACKROOM_DATABASE_URL to jdbc:postgresql://host:5432/database.");
    }
    password(settings, found, "backroom.admin.password", "BACKROOM_ADMIN_PASSWORD");
    password(settings, found, "backroom.integration.password", "BACKROOM_INTEGRATION_PASSWORD");
    password(settings, found, "spring.datasource.password", "BACKROOM_DATABASE_PASSWORD");
    password(settings, found, "spring.flyway.password", "BACKROOM_OWNER_PASSWORD");
    ledger(settings, found);
    for (var system : List.of("erp", "supplier", "warehouse")) {
      address(settings, found, system);
      shared(settings, found, system);
    }
    if (settings.getProperty("backroom.notices.enabled", Boolean.class, true)) {
      mail(settings, found);
    }
    if ("oidc".equalsIgnoreCase(settings.getProperty("backroom.login"))) {
      oidc(settings, found);
    }
    return found;
  }

  private static void password(
      Environment settings, Map<String, String> found, String name, String variable) {
    var password = settings.getProperty(name, "");
    if (password.isBlank()) {
      found.put("%s is not set.".formatted(name), "Set %s.".formatted(variable));
    } else if (password.equals(WELL_KNOWN)
        || password.equals(settings.getProperty("backroom.demo.password"))) {
      found.put(
          "%s is the default password.".formatted(name),
          "Set %s to a password of your own.".formatted(variable));
    } else if (password.length() < SHORTEST_PASSWORD) {
      found.put(
          "%s is shorter than %d characters.".formatted(name, SHORTEST_PASSWORD),
          "Set %s to a longer one.".formatted(variable));
    }
  }

  private static void address(Environment settings, Map<String, String> found, String system) {
    if (settings.getProperty("backroom.systems.%s.url".formatted(system), "").isBlank()) {
      found.put(
          "The address of the system '%s' is not set.".formatted(system),
          "Set BACKROOM_SYSTEMS_%s_URL.".formatted(system.toUpperCase(Locale.ROOT)));
    }
  }

  private static void ledger(Environment settings, Map<String, String> found) {
    var owner = settings.getProperty("spring.flyway.user", "");
    if (owner.isBlank() || owner.equals(settings.getProperty("spring.datasource.username"))) {
      found.put(
          "The application would own the ledger's tables and could change what they hold: spring.flyway.user is its own login.",
          "Set BACKROOM_OWNER_USER and BACKROOM_OWNER_PASSWORD to a login of its own that owns the tables (docs/operations.md).");
    }
    if (settings.getProperty("backroom.ledger.key-file", "").isBlank()) {
      found.put(
          "The ledger's heads would not be signed: backroom.ledger.key-file is not set.",
          "Make a key (openssl genpkey -algorithm ed25519 -out ledger-key.pem) that only this application may read, and set BACKROOM_LEDGER_KEYFILE.");
    }
    if (settings.getProperty("backroom.ledger.checkpoints", "").isBlank()) {
      found.put(
          "The ledger's signed heads have no second place: backroom.ledger.checkpoints is not set.",
          "Set BACKROOM_LEDGER_CHECKPOINTS to a directory that whoever writes the database cannot change.");
    }
  }

  private static void mail(Environment settings, Map<String, String> found) {
    if (settings.getProperty("backroom.systems.mail.url", "").isBlank()
        || settings.getProperty("backroom.mail.from", "").isBlank()) {
      found.put(
          "People are to be told by mail, but backroom.systems.mail.url or backroom.mail.from is not set.",
          "Set BACKROOM_SYSTEMS_MAIL_URL to smtp://host:port or smtps://host:port and BACKROOM_MAIL_FROM to an address, or BACKROOM_NOTICES_ENABLED=false.");
    }
  }

  private static void shared(Environment settings, Map<String, String> found, String system) {
    var password = settings.getProperty("backroom.systems.%s.password".formatted(system), "");
    if (!password.isEmpty()
        && password.equals(settings.getProperty("backroom.integration.password"))) {
      found.put(
          "The system '%s' would be told the password of those who post events.".formatted(system),
          "Set BACKROOM_SYSTEMS_%s_PASSWORD to the one it gave you."
              .formatted(system.toUpperCase(Locale.ROOT)));
    }
  }

  private static void oidc(Environment settings, Map<String, String> found) {
    if (!settings.getProperty("backroom.oidc.issuer", "").startsWith("https://")) {
      found.put(
          "backroom.oidc.issuer is no https address, so that logins could be forged.",
          "Set BACKROOM_OIDC_ISSUER to the issuer of your identity provider.");
    }
    if (settings.getProperty("backroom.oidc.client-secret", "").isBlank()) {
      found.put("backroom.oidc.client-secret is not set.", "Set BACKROOM_OIDC_CLIENTSECRET.");
    }
  }
}
