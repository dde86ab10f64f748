package org.qunxing.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.SignedIn;
import org.qunxing.kernel.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Two routes that exist in the measurement only: a session without a password, and doing nothing.
 * Tests, which may lie on the same class path, do not see them.
 */
@TestComponent
@Controller
final class Turnstile {

  static final String NOTHING = "/bench/nothing";

  @PublicRoute
  @GetMapping("/bench/enter")
  ResponseEntity<String> enter(
      @RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
    SecurityContextRepository contexts =
        RequestContextUtils.findWebApplicationContext(request)
            .getBean(SecurityContextRepository.class);
    contexts.saveContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(account, null, List.of())),
        request,
        response);
    return ResponseEntity.ok("in");
  }

  /** Behind the whole chain: session, actor, route guard; and then nothing. */
  @SignedIn
  @GetMapping(NOTHING)
  ResponseEntity<String> nothing(Actor actor) {
    return ResponseEntity.ok(actor.name());
  }
}
