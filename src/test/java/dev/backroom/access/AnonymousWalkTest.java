package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/**
 * Walks every mapped address without a login. The application has one door left open on purpose.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AnonymousWalkTest {
  private static final Set<String> OPEN =
      Set.of("/login", "/login/login.css", "/actuator/health", "/actuator/health/x");
  private static final String LEFT_OPEN_BY_MISTAKE = "/left-open/ledger";

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\*+");

  @Autowired WebApplicationContext application;
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void letsNobodyInWithoutALoginButToHealthAndTheLoginPage() throws Exception {
    var addresses = new TreeSet<String>();
    for (var pattern : MappedAddresses.of(application)) {
      var address = VARIABLE.matcher(pattern).replaceAll("x");
      addresses.add(address.startsWith("/") ? address : "/" + address);
    }
    staticFiles().forEach(addresses::add);

    var letIn =
        addresses.parallelStream()
            .filter(this::letsIn)
            .collect(Collectors.toCollection(TreeSet::new));

    System.out.printf("Anonymous walk: %d addresses, let in at %s%n", addresses.size(), letIn);
    assertThat(addresses).hasSizeGreaterThan(400).contains("/engine-rest/task/x/complete");
    assertThat(addresses).contains("/camunda/api/engine/engine/x/task/x/complete");
    assertThat(letIn)
        .contains(LEFT_OPEN_BY_MISTAKE)
        .isSubsetOf(Stream.concat(OPEN.stream(), Stream.of(LEFT_OPEN_BY_MISTAKE)).toList())
        .containsAll(Set.of("/login", "/login/login.css", "/actuator/health"));
  }

  private boolean letsIn(String address) {
    return METHODS.stream()
        .anyMatch(
            method ->
                letsIn(method, address)
                    || method.equals("POST")
                        && !address.endsWith("/")
                        && letsIn(method, address + "/"));
  }

  /** Refused is 401, 403 or the way to the login page, and nothing else. */
  private boolean letsIn(String method, String address) {
    var answer =
        http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .method(method, BodyPublishers.noBody())
                    .header("Accept", "*/*")
                    .build(),
                BodyHandlers.discarding())
            .join();
    return switch (answer.statusCode()) {
      case 401, 403 -> false;
      case 302 -> !location(answer).endsWith("/login");
      default -> true;
    };
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Stream<String> staticFiles() throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    return Stream.of("META-INF/resources", "static", "public", "resources")
        .flatMap(
            folder -> {
              try {
                return Stream.of(resolver.getResources("classpath*:" + folder + "/**"))
                    .map(file -> addressOf(file.toString(), folder));
              } catch (IOException cause) {
                throw new java.io.UncheckedIOException(cause);
              }
            })
        .filter(address -> address.matches("/[A-Za-z0-9._/-]*[A-Za-z0-9._-]"));
  }

  private static String addressOf(String file, String folder) {
    var path = file.replaceAll("[\\[\\]]", "");
    var start = path.lastIndexOf("/" + folder + "/");
    return start < 0 ? "" : path.substring(start + folder.length() + 1);
  }

  @TestConfiguration
  static class LeftOpen {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
      return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/left-open/**"))
          .authorizeHttpRequests(may -> may.anyRequest().permitAll())
          .build();
    }

    @Bean
    OpenPage openPage() {
      return new OpenPage();
    }
  }

  @RestController
  static class OpenPage {
    @GetMapping("/left-open/ledger")
    String ledger() {
      return "everybody may read this";
    }
  }
}
