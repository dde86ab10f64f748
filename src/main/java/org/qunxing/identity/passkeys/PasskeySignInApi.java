package org.qunxing.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.PublicRoute;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.sessions.Way;
import org.qunxing.identity.signin.Entrance;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the passkey button of the sign-in page talks to. */
@RestController
@PublicRoute
class PasskeySignInApi {

  private final PasskeyCeremony ceremony;
  private final Accounts accounts;
  private final Entrance entrance;

  PasskeySignInApi(PasskeyCeremony ceremony, Accounts accounts, Entrance entrance) {
    this.ceremony = ceremony;
    this.accounts = accounts;
    this.entrance = entrance;
  }

  @PostMapping(value = "/sign-in/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> challenge(HttpServletRequest request, HttpServletResponse response) {
    return ResponseEntity.of(ceremony.challengeToSignIn(request, response));
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<Map<String, String>> signIn(
      @RequestBody(required = false) String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> account =
        ceremony
            .signIn(answer == null ? "" : answer, request, response)
            .filter(owner -> accounts.find(owner).isPresent());
    return account
        .map(
            owner ->
                ResponseEntity.ok(
                    Map.of("next", entrance.admit(owner, Way.PASSKEY, true, request, response))))
        .orElseGet(
            () ->
                ResponseEntity.unprocessableContent()
                    .body(Map.of("message", "这把通行密钥不能用。请换一种方式登录，或再试一次")));
  }
}
