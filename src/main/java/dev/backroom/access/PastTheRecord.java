package dev.backroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes the engine's own ways to change who is in which group and what a group may do, whoever
 * asks: they would leave no trace in the record of roles.
 */
class PastTheRecord extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** These are path patterns because an address may be written in more than one way. */
  private static final RequestMatcher CLOSED = addresses("/group/**", "/authorization/**");

  private static final RequestMatcher QUERIES =
      new OrRequestMatcher(bases().flatMap(PastTheRecord::queries).toList());

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())
        || !CLOSED.matches(request)
        || QUERIES.matches(request)) {
      chain.doFilter(request, response);
    } else {
      RefusalProblems.answer(
          response,
          HttpStatus.FORBIDDEN,
          "Who holds which role is on record and is changed at /console/access or with POST"
              + " /api/access/changes; what a role may do stands in access.yaml");
    }
  }

  private static Stream<String> bases() {
    return Stream.of(
        "/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}");
  }

  private static RequestMatcher addresses(String... paths) {
    return new OrRequestMatcher(
        bases()
            .flatMap(base -> Stream.of(paths).map(path -> WebSecurity.path(base + path)))
            .toList());
  }

  private static Stream<RequestMatcher> queries(String base) {
    return Stream.of("/group", "/group/count")
        .map(
            path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, base + path));
  }
}
