package dev.backroom.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How people and systems log in. */
@ConfigurationProperties("backroom")
record AccessSettings(
    @DefaultValue("builtin") Login login,
    @DefaultValue Demo demo,
    @DefaultValue Integration integration,
    @DefaultValue Oidc oidc,
    @DefaultValue Changes access) {

  enum Login {
    BUILTIN,
    OIDC
  }

  record Demo(@DefaultValue("false") boolean users, @DefaultValue("") String password) {}

  /**
   * The technical user, by whose name events are posted and our own connectors call the sandbox.
   */
  record Integration(@DefaultValue("") String password) {}

  /**
   * @param userClaim names the person in tasks and signatures
   * @param groupsClaim lists groups or roles; a leading slash, as Keycloak writes it, is dropped
   */
  record Oidc(
      @DefaultValue("") String issuer,
      @DefaultValue("backroom") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("Single sign-on") String name,
      @DefaultValue("preferred_username") String userClaim,
      @DefaultValue("groups") String groupsClaim) {}

  /**
   * How roles are changed.
   *
   * @param secondPerson whether a change waits until another administrator has confirmed it
   * @param administrators people who are appointed at the start, so that there are two of them
   */
  record Changes(
      @DefaultValue("false") boolean secondPerson, @DefaultValue List<String> administrators) {}
}
