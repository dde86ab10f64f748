package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.ActorResolver;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.PhoneSignIn;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.identity.limits.Limit;
import org.qunxing.identity.sessions.SigningIn;
import org.qunxing.identity.sessions.Way;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.springframework.stereotype.Component;

/** The same codes and the same session as at the front door, for phones without an account too. */
@Component
class ProvenPhones implements PhoneSignIn {

  private final SignInCodes codes;
  private final SignInLimits limits;
  private final Accounts accounts;
  private final PhoneOwners owners;
  private final ActorResolver actors;
  private final SecondFactors factors;
  private final SigningIn signingIn;
  private final Clock clock;

  ProvenPhones(
      SignInCodes codes,
      SignInLimits limits,
      Accounts accounts,
      PhoneOwners owners,
      ActorResolver actors,
      SecondFactors factors,
      SigningIn signingIn,
      Clock clock) {
    this.codes = codes;
    this.limits = limits;
    this.accounts = accounts;
    this.owners = owners;
    this.actors = actors;
    this.factors = factors;
    this.signingIn = signingIn;
    this.clock = clock;
  }

  @Override
  public Optional<String> sendCode(Phone phone, HttpServletRequest request) {
    return limits
        .forCode(tried(phone, request))
        .map(no -> no.sentence(clock))
        .or(
            () ->
                codes.send(phone.e164(), true)
                    ? Optional.empty()
                    : Optional.of(SignInReason.TOO_SOON.text()));
  }

  @Override
  public Optional<String> prove(Phone phone, String code, HttpServletRequest request) {
    SignInLimits.Try one = tried(phone, request);
    Optional<No> no =
        limits
            .forGuess(one)
            .or(() -> codes.redeem(phone.e164(), code.strip(), !one.known()).map(No::of));
    if (no.isEmpty()) {
      limits.succeeded(one, Limit.GUESSES_AT_PHONE);
    }
    return no.map(why -> why.sentence(clock));
  }

  private SignInLimits.Try tried(Phone phone, HttpServletRequest request) {
    UUID account = accounts.findByPhone(phone.e164()).map(Accounts.Account::id).orElse(null);
    return limits.of(phone.e164(), account, Caller.of(request));
  }

  /** Who has chosen a second factor signs in where it is asked for, as staff must. */
  @Override
  public Standing enter(Phone phone, HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> account = owners.accountOf(phone.e164());
    if (account.isEmpty()) {
      return Standing.UNKNOWN;
    }
    Actor actor = actors.resolve(account.get());
    if (actor == null || !actor.staffScopes().isEmpty() || factors.enrolled(account.get())) {
      return Standing.STAFF;
    }
    enter(account.get(), request, response);
    return Standing.SIGNED_IN;
  }

  @Override
  public void enter(UUID account, HttpServletRequest request, HttpServletResponse response) {
    signingIn.begin(account, Way.CODE, false, null, false, request, response);
  }
}
