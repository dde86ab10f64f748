package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunxing.access.ProofNeeded;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.WantedPage;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends who may not go on to the page where that can be changed: signing in, or the second step.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

  private final SigningIn signingIn;
  private final WantedPage wanted;

  SignInEntryPoint(SigningIn signingIn, WantedPage wanted) {
    this.signingIn = signingIn;
    this.wanted = wanted;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof ProofNeeded) {
      wanted.saveReferrer(request, response);
    }
    boolean halfWay = signingIn.current(request).isPresent();
    response.sendRedirect(halfWay ? "/sign-in/second-step" : "/sign-in");
  }
}
