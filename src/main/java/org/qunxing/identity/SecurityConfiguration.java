package org.qunxing.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunxing.access.ActorFilter;
import org.qunxing.access.ActorResolver;
import org.qunxing.identity.sso.SsoEntrance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

/** The filter chain: sessions, CSRF, headers. Who may do what is decided at the routes (access). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action"
          + " 'self'";

  @Bean
  static SecurityFilterChain filters(
      HttpSecurity http,
      ActorResolver actors,
      SecurityContextRepository contexts,
      CsrfTokenRepository formTokens,
      RequestCache wantedPages,
      AuthenticationEntryPoint entryPoint,
      ObjectProvider<ClientRegistrationRepository> providers,
      SsoEntrance sso) {
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(
          login -> login.loginPage("/sign-in").successHandler(sso).failureHandler(sso));
    }
    return http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(wantedPages))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy("camera=(self), geolocation=(self), microphone=()")))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(entryPoint)
                    .accessDeniedHandler(SecurityConfiguration::refuse))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
        .build();
  }

  /**
   * Leaves the cause for the error page, which tells a form that stood open too long from a
   * refusal.
   */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /**
   * Nobody asks how long each filter of a request took, and to be able to say it costs all of them.
   */
  @Bean
  static SecurityObservationSettings observedRequestsOnly() {
    return SecurityObservationSettings.noObservations();
  }

  /** In a cookie of its own, readable by no script. */
  @Bean
  static CsrfTokenRepository formTokens() {
    return new CookieCsrfTokenRepository();
  }

  /** Argon2id with the parameters of RFC 9106's second recommendation, scaled to 19 MiB (OWASP). */
  @Bean
  static PasswordEncoder passwordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }
}
