package dev.backroom.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets Camunda's webapps take over the login of Spring Security; Camunda creates it by name. */
public class SpringLogin implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null
        || login instanceof AnonymousAuthenticationToken
        || !login.isAuthenticated()) {
      return AuthenticationResult.unsuccessful();
    }
    var result = AuthenticationResult.successful(login.getName());
    result.setGroups(Authorities.groupsOf(login));
    result.setTenants(List.of());
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // Spring Security has answered every request without a login before it comes here.
  }
}
