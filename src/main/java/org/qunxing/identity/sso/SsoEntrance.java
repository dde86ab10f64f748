package org.qunxing.identity.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.ActorResolver;
import org.qunxing.identity.Audit;
import org.qunxing.identity.sessions.SignedInAuthentication;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.Way;
import org.qunxing.identity.signin.Entrance;
import org.qunxing.identity.signin.PhoneOwners;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What becomes of somebody whom the provider vouches for: signed in as the account that is linked,
 * or that has the verified phone; or, when already signed in, linked. Everybody else is told why
 * not.
 */
@Component
public class SsoEntrance implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SsoEntrance.class);

  private final SsoLinks links;
  private final PhoneOwners phones;
  private final SigningIn signingIn;
  private final Entrance entrance;
  private final ActorResolver actors;
  private final Audit audit;

  SsoEntrance(
      SsoLinks links,
      PhoneOwners phones,
      SigningIn signingIn,
      Entrance entrance,
      ActorResolver actors,
      Audit audit) {
    this.links = links;
    this.phones = phones;
    this.signingIn = signingIn;
    this.entrance = entrance;
    this.actors = actors;
    this.audit = audit;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    if (!(authentication.getPrincipal() instanceof OidcUser person)) {
      response.sendRedirect("/sign-in?sso=refused");
      return;
    }
    Actor here = signedIn(request);
    response.sendRedirect(here == null ? signIn(person, request, response) : link(person, here));
  }

  /** Signature, issuer, audience, time or nonce did not hold; which one is for the log alone. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    log.warn("single sign-on refused: {}", reason.getMessage());
    response.sendRedirect("/sign-in?sso=refused");
  }

  private @Nullable Actor signedIn(HttpServletRequest request) {
    return signingIn
        .current(request)
        .map(SignedInAuthentication::new)
        .map(actors::present)
        .orElse(null);
  }

  private String link(OidcUser person, Actor here) {
    if (!links.link(issuer(person), subject(person), here.accountId())) {
      return "/my/security?sso=taken";
    }
    audit.record(here, "identity.sso-linked", null, null);
    return "/my/security?sso=linked";
  }

  private String signIn(OidcUser person, HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> account =
        links.account(issuer(person), subject(person)).or(() -> byPhone(person));
    return account
        .map(found -> entrance.admit(found, Way.SSO, severalFactors(person), request, response))
        .orElse("/sign-in?sso=unknown");
  }

  /** Only a number that the provider itself has checked; the link then outlives the number. */
  private Optional<UUID> byPhone(OidcUser person) {
    String number = person.getPhoneNumber();
    if (number == null || !Boolean.TRUE.equals(person.getPhoneNumberVerified())) {
      return Optional.empty();
    }
    return Phone.parse(number)
        .optional()
        .flatMap(phone -> phones.accountOf(phone.e164()))
        .filter(account -> links.link(issuer(person), subject(person), account));
  }

  /** RFC 8176: the provider has asked for more than one factor. */
  private static boolean severalFactors(OidcUser person) {
    List<String> methods = person.getClaimAsStringList("amr");
    return methods != null && methods.contains("mfa");
  }

  /** Never missing in a token that was accepted (OpenID Connect Core, 2), nor is the subject. */
  private static String issuer(OidcUser person) {
    return Objects.requireNonNull(person.getIssuer()).toString();
  }

  private static String subject(OidcUser person) {
    return Objects.requireNonNull(person.getSubject());
  }
}
