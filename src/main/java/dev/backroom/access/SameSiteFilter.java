package dev.backroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that another site's page sends through somebody's browser: browsers repeat a
 * remembered Basic login by themselves, and these addresses know no form token.
 */
class SameSiteFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sentFrom = request.getHeader("Sec-Fetch-Site");
    if (sentFrom == null || OWN.contains(sentFrom) || READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      RefusalProblems.answer(
          response, HttpStatus.FORBIDDEN, "A page of another site may change nothing here");
    }
  }
}
