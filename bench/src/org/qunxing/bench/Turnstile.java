package org.qunxing.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.SignedIn;
import org.qunxing.identity.sessions.Way;
import org.qunxing.identity.signin.Entrance;
import org.qunxing.kernel.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
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
    // As a passkey does it: both factors in one, so that no page sends on to a second step.
    RequestContextUtils.findWebApplicationContext(request)
        .getBean(Entrance.class)
        .admit(account, Way.PASSKEY, true, request, response);
    return ResponseEntity.ok("in");
  }

  /** Behind the whole chain: session, actor, route guard; and then nothing. */
  @SignedIn
  @GetMapping(NOTHING)
  ResponseEntity<String> nothing(Actor actor) {
    return ResponseEntity.ok(actor.name());
  }
}
