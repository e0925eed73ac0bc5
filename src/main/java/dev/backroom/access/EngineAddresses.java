package dev.backroom.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The engine's REST, which is reachable at two places and twice at each. Everybody may read and
 * work on tasks, as far as the engine's grants go; whatever else changes a case is for operators.
 */
final class EngineAddresses {
  static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

  private static final Pattern ENGINE_REST =
      Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?(/.*?)/*");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** What the holder of a task, or somebody who looks for one, sends. */
  private static final List<Pattern> WORK =
      List.of(
          post("/task/[^/]+/(?:claim|unclaim|complete|submit-form)"),
          post("/task/[^/]+/comment/create"),
          post("/process-definition/(?:key/)?[^/]+/submit-form"),
          post("/filter/[^/]+/(?:list|count|singleResult)"),
          post(
              "/(?:task|process-instance|execution|variable-instance|external-task|job)(?:/count)?"),
          post("/history/(?:process-instance|activity-instance|task|variable-instance)(?:/count)?"),
          post("/history/(?:detail|decision-instance|incident)(?:/count)?"),
          post("/identity/password-policy"),
          Pattern.compile("PUT /user/[^/]+/(?:profile|credentials)"));

  /** What an owner sends who changes a model. */
  private static final List<Pattern> OWNERSHIP =
      List.of(post("/deployment/create"), post("/decision-definition/(?:key/)?[^/]+/evaluate"));

  /**
   * Where Camunda would deploy by itself, past the feature folder. These are path patterns because
   * an address may be written in more than one way.
   */
  private static final RequestMatcher[] PAST_THE_FOLDER = {
    WebSecurity.path("/engine-rest/deployment/*/redeploy/**"),
    WebSecurity.path("/engine-rest/engine/*/deployment/*/redeploy/**"),
    WebSecurity.path("/camunda/api/engine/engine/*/deployment/*/redeploy/**"),
    WebSecurity.path("/camunda/api/engine/engine/*/deployment/create/**"),
  };

  private static final String[] OPERATORS = {"operator", "admin"};
  private static final String[] OWNERS = {"process-owner", "operator", "admin"};

  private EngineAddresses() {}

  static void restrict(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          may) {
    may.requestMatchers(PAST_THE_FOLDER)
        .denyAll()
        .requestMatchers(EngineAddresses::onlyReads)
        .authenticated()
        .requestMatchers(request -> isOneOf(WORK, request))
        .authenticated()
        .requestMatchers(request -> isOneOf(OWNERSHIP, request))
        .hasAnyRole(OWNERS)
        .anyRequest()
        .hasAnyRole(OPERATORS);
  }

  static void restrictWebapps(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          may) {
    may.requestMatchers(
            WebSecurity.path("/camunda/api/admin/setup/**"),
            WebSecurity.path("/camunda/api/admin/auth/user/*/login/**"))
        .denyAll()
        .requestMatchers(request -> !ENGINE_REST.matcher(request.getRequestURI()).matches())
        .authenticated();
    restrict(may);
  }

  private static boolean onlyReads(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  private static boolean isOneOf(List<Pattern> addresses, HttpServletRequest request) {
    var within = ENGINE_REST.matcher(request.getRequestURI());
    if (!within.matches()) {
      return false;
    }
    var asked = request.getMethod() + " " + within.group(1);
    return addresses.stream().anyMatch(address -> address.matcher(asked).matches());
  }

  private static Pattern post(String path) {
    return Pattern.compile("POST " + path);
  }
}
