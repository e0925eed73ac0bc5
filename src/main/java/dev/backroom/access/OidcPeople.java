package dev.backroom.access;

import dev.backroom.access.AccessSettings.Oidc;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes known to the engine whoever the identity provider vouches for, with the roles that it
 * claims, at every login.
 */
@Component
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9@._-]{1,64}");

  private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();
  private final IdentityService identity;
  private final EngineGroups groups;
  private final Roles roles;
  private final Appointments appointments;
  private final Authorities authorities;
  private final TransactionOperations transaction;
  private final Oidc settings;

  OidcPeople(
      IdentityService identity,
      EngineGroups groups,
      Roles roles,
      Appointments appointments,
      Authorities authorities,
      TransactionOperations transaction,
      AccessSettings settings) {
    this.identity = identity;
    this.groups = groups;
    this.roles = roles;
    this.appointments = appointments;
    this.authorities = authorities;
    this.transaction = transaction;
    this.settings = settings.oidc();
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var claimed = provider.loadUser(request);
    var id = claimed.getClaimAsString(settings.userClaim());
    if (id == null || !ID.matcher(id).matches()) {
      throw refused(
          "The claim '%s' must name the person with letters, digits and @._- only"
              .formatted(settings.userClaim()));
    }
    transaction.executeWithoutResult(status -> introduce(id, claimed));
    return new DefaultOidcUser(
        authorities.of(id), claimed.getIdToken(), claimed.getUserInfo(), settings.userClaim());
  }

  private void introduce(String id, OidcUser claimed) {
    if (groups.createPerson(id, id, UUID.randomUUID().toString())) {
      groups.markOidcPerson(id);
    } else if (!groups.isOidcPerson(id)) {
      throw refused("'%s' is the name of a built-in user".formatted(id));
    }
    name(id, claimed);
    appointments.follow(id, roles.holdings(groups(claimed)));
  }

  private void name(String id, OidcUser claimed) {
    var person = identity.createUserQuery().userId(id).singleResult();
    person.setFirstName(Objects.requireNonNullElse(claimed.getGivenName(), id));
    person.setLastName(Objects.requireNonNullElse(claimed.getFamilyName(), ""));
    person.setEmail(claimed.getEmail());
    identity.saveUser(person);
  }

  private List<String> groups(OidcUser claimed) {
    return Stream.ofNullable(claimed.getClaimAsStringList(settings.groupsClaim()))
        .flatMap(List::stream)
        .map(name -> name.startsWith("/") ? name.substring(1) : name)
        .toList();
  }

  private static OAuth2AuthenticationException refused(String reason) {
    return new OAuth2AuthenticationException(new OAuth2Error("person_refused", reason, null));
  }
}
