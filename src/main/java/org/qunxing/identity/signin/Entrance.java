package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.factors.SecondFactorPolicy;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.WantedPage;
import org.qunxing.identity.sessions.Way;
import org.springframework.stereotype.Component;

/** Lets in who has shown who they are, on whichever way: at once, or to the second step. */
@Component
public class Entrance {

  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondFactorPolicy policy;
  private final KnownDevices devices;
  private final SigningIn signingIn;
  private final WantedPage wanted;
  private final Clock clock;

  Entrance(
      Accounts accounts,
      SecondFactors factors,
      SecondFactorPolicy policy,
      KnownDevices devices,
      SigningIn signingIn,
      WantedPage wanted,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.policy = policy;
    this.devices = devices;
    this.signingIn = signingIn;
    this.wanted = wanted;
    this.clock = clock;
  }

  /**
   * @param bothFactors whether the way itself was two factors: a passkey with finger, face or PIN
   * @return the path to go to now
   */
  public String admit(
      UUID account,
      Way way,
      boolean bothFactors,
      HttpServletRequest request,
      HttpServletResponse response) {
    Caller caller = Caller.of(request);
    @Nullable Instant provenAt =
        bothFactors ? clock.instant() : devices.rememberedProof(caller, account).orElse(null);
    boolean enrolled = provenAt == null && factors.enrolled(account);
    boolean owes = enrolled || provenAt == null && policy.demandedOf(accounts.grantsOf(account));
    signingIn.begin(account, way, accounts.isStaff(account), provenAt, owes, request, response);
    if (owes) {
      return "/sign-in/second-step";
    }
    devices.remember(caller, account, response);
    return wanted.take(request, response);
  }
}
