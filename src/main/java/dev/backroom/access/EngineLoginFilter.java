package dev.backroom.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for the length of a REST request who asks, so that its grants apply. */
class EngineLoginFilter extends OncePerRequestFilter {
  private final IdentityService identity;

  EngineLoginFilter(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null) {
      throw new IllegalStateException("The engine's REST was reached without a login");
    }
    try {
      identity.setAuthentication(login.getName(), Authorities.groupsOf(login));
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
