package org.qunxing.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The one place where a session begins, whatever the way of signing in. The session that came with
 * the request is thrown away, so that nobody can prepare one for somebody else (fixation), and the
 * form token is made anew.
 */
@Component
public class SigningIn {

  /** A member's phone stays signed in for a week, an office desk for a working day. */
  static final Duration MEMBER_IDLE = Duration.ofDays(7);

  static final Duration STAFF_IDLE = Duration.ofHours(8);

  /** Set on the request, so that the cookie outlives the browser. */
  static final String KEEP_COOKIE = SigningIn.class.getName() + ".keep";

  private final CsrfAuthenticationStrategy formTokens;
  private final Clock clock;

  SigningIn(CsrfTokenRepository formTokens, Clock clock) {
    this.formTokens = new CsrfAuthenticationStrategy(formTokens);
    this.clock = clock;
  }

  /**
   * Signs the account in.
   *
   * @param staff whether the person works for the organisation, hence at a desk that others pass
   * @param provenAt when a second factor was shown, if one was
   * @param owes whether one must still be shown, because its owner set one up
   */
  public void begin(
      UUID account,
      Way way,
      boolean staff,
      @Nullable Instant provenAt,
      boolean owes,
      HttpServletRequest request,
      HttpServletResponse response) {
    start(
        new SignInMark(
            account,
            UUID.randomUUID(),
            way,
            clock.instant(),
            provenAt,
            owes,
            Devices.name(request.getHeader("User-Agent")),
            Devices.masked(request.getRemoteAddr())),
        staff ? STAFF_IDLE : MEMBER_IDLE,
        request,
        response);
  }

  /** The same sign-in in a new session, after all sessions of the account were ended. */
  public void renew(HttpServletRequest request, HttpServletResponse response) {
    SignInMark mark = current(request).orElseThrow();
    int idle = request.getSession().getMaxInactiveInterval();
    start(mark, Duration.ofSeconds(idle), request, response);
  }

  private void start(
      SignInMark mark, Duration idle, HttpServletRequest request, HttpServletResponse response) {
    discard(request);
    if (idle.compareTo(STAFF_IDLE) > 0) {
      request.setAttribute(KEEP_COOKIE, true);
    }
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) idle.toSeconds());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, mark.account().toString());
    keep(mark, session);
    formTokens.onAuthentication(new SignedInAuthentication(mark), request, response);
  }

  /** Notes that the person behind this session has just shown a second factor. */
  public void prove(HttpServletRequest request) {
    SignInMark mark = current(request).orElseThrow();
    request.changeSessionId();
    keep(mark.proven(clock.instant()), request.getSession());
  }

  /** Signs out whoever this request belongs to. */
  public void end(HttpServletRequest request) {
    discard(request);
    SecurityContextHolder.clearContext();
  }

  /** The sign-in that the request belongs to. */
  public Optional<SignInMark> current(HttpServletRequest request) {
    return SessionSecurityContexts.mark(request);
  }

  private static void discard(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
  }

  private static void keep(SignInMark mark, HttpSession session) {
    session.setAttribute(SessionSecurityContexts.MARK, mark.text());
    SecurityContext context = new SecurityContextImpl(new SignedInAuthentication(mark));
    SecurityContextHolder.setContext(context);
  }
}
