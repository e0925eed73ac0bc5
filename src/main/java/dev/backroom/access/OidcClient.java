package dev.backroom.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Knows the identity provider; asks it for its addresses at the first login, not at the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "backroom.login", havingValue = "oidc")
class OidcClient {
  static final String ID = "backroom";

  @Bean
  ClientRegistrationRepository identityProvider(AccessSettings settings) {
    var oidc = settings.oidc();
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(oidc.issuer())
                    .registrationId(ID)
                    .clientId(oidc.clientId())
                    .clientSecret(oidc.clientSecret())
                    .scope("openid", "profile", "email")
                    .build()));
  }
}
