package org.qunxing.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps of a sign-in only its {@link SignInMark}. What the framework's own filters put into the
 * context on the way (an OIDC user) is not kept: they sign in through {@link SigningIn} like
 * everybody.
 */
class SessionSecurityContexts implements SecurityContextRepository {

  static final String MARK = "signed-in";

  static Optional<SignInMark> mark(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : SignInMark.of(session.getAttribute(MARK));
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = new SecurityContextImpl();
    mark(holder.getRequest())
        .map(SignedInAuthentication::new)
        .ifPresent(context::setAuthentication);
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    @Nullable Authentication authentication = context.getAuthentication();
    HttpSession session = request.getSession(false);
    if (authentication == null && session != null) {
      session.removeAttribute(MARK);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return mark(request).isPresent();
  }
}
