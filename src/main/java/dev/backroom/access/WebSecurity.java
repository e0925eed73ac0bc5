package dev.backroom.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dev.backroom.access.AccessSettings.Login;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in where. Systems log in with every request, people once; an address that no chain names
 * is closed.
 *
 * <p>All patterns are PathPatterns: the text form of securityMatcher means Spring MVC's addresses
 * only and would leave Camunda's Jersey servlets open.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessFile.class, AccessSettings.class})
class WebSecurity {
  private static final String LOGIN_PAGE = "/login";

  /** Our pages take styles and scripts from here only, and are shown in no other page. */
  private static final String PAGE_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, EngineUsers users, IdentityService identity)
      throws Exception {
    return systems(http, users, "/engine-rest/**")
        .authorizeHttpRequests(EngineAddresses::restrict)
        .addFilterAfter(new PastTheRecord(), AuthorizationFilter.class)
        .addFilterAfter(new EngineLoginFilter(identity), PastTheRecord.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain systems(HttpSecurity http, EngineUsers users, Rights rights)
      throws Exception {
    return systems(http, users, "/events/**", "/sandbox/**", "/api/**", "/actuator/**")
        .authorizeHttpRequests(
            may ->
                may.requestMatchers(path("/actuator/health/**"))
                    .permitAll()
                    .requestMatchers(path("/actuator/**"))
                    .hasAnyRole("operator", "admin", "integration")
                    .requestMatchers(path("/events/**"))
                    .hasRole("integration")
                    .requestMatchers(path("/sandbox/**"))
                    .hasAnyRole("integration", "admin")
                    .requestMatchers(reading("/api/inbox/**"), reading("/api/dead-letters/**"))
                    .access(holding(rights, Rights.LOOK_AT_MESSAGES))
                    .requestMatchers(path("/api/inbox/**"), path("/api/dead-letters/**"))
                    .access(holding(rights, Rights.REPAIR_CASES))
                    .requestMatchers(reading("/api/ledger/verify/**"))
                    .hasAnyRole("operator", "admin", "auditor")
                    .requestMatchers(path("/api/autonomy/models/**"))
                    .hasAnyRole("integration", "operator", "admin")
                    .anyRequest()
                    .authenticated())
        .build();
  }

  /** Camunda's webapps bring their own protection against forged requests, and their own policy. */
  @Bean
  @Order(3)
  SecurityFilterChain camundaWebapps(HttpSecurity http) throws Exception {
    var leaving = withDefaults().matcher(HttpMethod.POST, EngineAddresses.WEBAPP_LOGOUT);
    return http.securityMatcher(paths("/camunda", "/camunda/**"))
        .authorizeHttpRequests(EngineAddresses::restrictWebapps)
        .addFilterAfter(new PastTheRecord(), AuthorizationFilter.class)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()))
        .logout(
            leave ->
                leave
                    .logoutRequestMatcher(
                        request -> request.getSession(false) != null && leaving.matches(request))
                    .logoutSuccessHandler(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .exceptionHandling(
            refused ->
                refused
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE), path("/camunda/**")))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain pages(
      HttpSecurity http, EngineUsers users, AccessSettings settings, OidcPeople oidcPeople)
      throws Exception {
    http.securityMatcher(
            paths("/", "/console/**", "/webjars/**", "/login/**", "/logout", "/oauth2/**"))
        .authorizeHttpRequests(
            may ->
                may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(path("/login/**"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .headers(WebSecurity::pagePolicy)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(new ToTheLoginPage(LOGIN_PAGE)))
        .logout(leave -> leave.logoutSuccessUrl(LOGIN_PAGE + "?left"));
    if (settings.login() == Login.OIDC) {
      http.oauth2Login(
          login ->
              login
                  .loginPage(LOGIN_PAGE)
                  .failureUrl(LOGIN_PAGE + "?error")
                  .userInfoEndpoint(user -> user.oidcUserService(oidcPeople)));
    } else {
      http.authenticationProvider(users).formLogin(login -> login.loginPage(LOGIN_PAGE));
    }
    return http.build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            may ->
                may.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest().denyAll())
        .build();
  }

  /** Runs after Spring Security's filters and before Camunda's, which register last. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneLoginForTheWebapps() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter("authentication-provider", SpringLogin.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(200);
    return filter;
  }

  private static HttpSecurity systems(HttpSecurity http, EngineUsers users, String... patterns)
      throws Exception {
    var problems = new RefusalProblems();
    return http.securityMatcher(paths(patterns))
        .authenticationProvider(users)
        .httpBasic(login -> login.authenticationEntryPoint(problems))
        .exceptionHandling(refused -> refused.accessDeniedHandler(problems))
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .headers(WebSecurity::pagePolicy)
        .addFilterBefore(new SameSiteFilter(), AuthorizationFilter.class)
        .csrf(AbstractHttpConfigurer::disable);
  }

  private static AuthorizationManager<RequestAuthorizationContext> holding(
      Rights rights, String right) {
    return (login, request) -> new AuthorizationDecision(rights.has(login.get(), right));
  }

  private static void pagePolicy(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY));
  }

  static RequestMatcher path(String pattern) {
    return withDefaults().matcher(pattern);
  }

  private static RequestMatcher reading(String pattern) {
    return withDefaults().matcher(HttpMethod.GET, pattern);
  }

  private static RequestMatcher paths(String... patterns) {
    return new OrRequestMatcher(Arrays.stream(patterns).map(WebSecurity::path).toList());
  }
}
