package org.qunxing.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.qunxing.access.SignedIn;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Rush;
import org.qunxing.kernel.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Routes of the measurement only: claiming, and doing nothing, both posted. */
@TestComponent
@Controller
@SignedIn
final class ClaimTurnstile {

  static final String NOTHING = "/bench/nothing-to-post";

  @GetMapping("/bench/token")
  ResponseEntity<String> token(CsrfToken token) {
    return ResponseEntity.ok(token.getToken());
  }

  @PostMapping(NOTHING)
  ResponseEntity<String> nothing(Actor actor) {
    return ResponseEntity.ok(actor.name());
  }

  /** For somebody else each time: what is measured is the door, not one person's patience. */
  @PostMapping("/bench/claim/{pool}")
  ResponseEntity<String> claim(@PathVariable UUID pool, HttpServletRequest request) {
    Rush rush = RequestContextUtils.findWebApplicationContext(request).getBean(Rush.class);
    Outcome outcome = rush.claim(new PoolId(pool), Claim.one(UUID.randomUUID()));
    return ResponseEntity.ok(outcome.toString());
  }
}
