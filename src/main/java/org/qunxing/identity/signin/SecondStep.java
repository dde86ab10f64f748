package org.qunxing.identity.signin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.factors.SecondFactors;
import org.qunxing.identity.limits.Limit;
import org.qunxing.identity.limits.Limits;
import org.qunxing.identity.sessions.SignInMark;
import org.qunxing.identity.sessions.Way;
import org.springframework.stereotype.Component;

/**
 * The second step: something of another kind than what was shown first. An authenticator app, once
 * set up, takes the place of the text message.
 */
@Component
class SecondStep {

  private final Accounts accounts;
  private final SecondFactors factors;
  private final SignInCodes codes;
  private final KnownDevices devices;
  private final Limits limits;

  SecondStep(
      Accounts accounts,
      SecondFactors factors,
      SignInCodes codes,
      KnownDevices devices,
      Limits limits) {
    this.accounts = accounts;
    this.factors = factors;
    this.codes = codes;
    this.devices = devices;
    this.limits = limits;
  }

  /** What can be shown as a second step. */
  enum Kind {
    AUTHENTICATOR,
    PHONE,
    PASSWORD,
    RECOVERY
  }

  /** What this person may show now; empty for one who has nothing but the phone just used. */
  Set<Kind> offered(SignInMark mark) {
    UUID account = mark.account();
    Set<Kind> offered = EnumSet.noneOf(Kind.class);
    if (factors.enrolled(account)) {
      offered.add(Kind.AUTHENTICATOR);
      if (factors.recoveryCodesLeft(account) > 0) {
        offered.add(Kind.RECOVERY);
      }
      return offered;
    }
    if (mark.way() != Way.CODE) {
      offered.add(Kind.PHONE);
    } else if (accounts.hasPassword(account)) {
      offered.add(Kind.PASSWORD);
    }
    return offered;
  }

  Optional<No> sendCode(SignInMark mark, Caller caller) {
    if (!offered(mark).contains(Kind.PHONE)) {
      return Optional.of(No.of(SignInReason.ANSWER_WRONG));
    }
    Optional<No> no = limited(mark, caller);
    if (no.isPresent()) {
      return no;
    }
    return codes.send(phone(mark), true)
        ? Optional.empty()
        : Optional.of(No.of(SignInReason.TOO_SOON));
  }

  /** Empty when it is right. */
  Optional<No> check(SignInMark mark, Kind kind, String answer, Caller caller) {
    Optional<No> no = limited(mark, caller);
    if (no.isPresent()) {
      return no;
    }
    if (!offered(mark).contains(kind) || !holds(mark, kind, answer.strip())) {
      return Optional.of(No.of(SignInReason.ANSWER_WRONG));
    }
    limits.forget(Limit.SECOND_STEPS, subject(mark, caller));
    return Optional.empty();
  }

  private boolean holds(SignInMark mark, Kind kind, String answer) {
    UUID account = mark.account();
    return switch (kind) {
      case AUTHENTICATOR -> factors.holds(account, answer);
      case PHONE -> codes.redeem(phone(mark), answer, false).isEmpty();
      case PASSWORD -> accounts.passwordHolds(account, answer);
      case RECOVERY -> factors.recovers(account, answer);
    };
  }

  private Optional<No> limited(SignInMark mark, Caller caller) {
    return limits
        .take(Limit.SECOND_STEPS, subject(mark, caller))
        .map(at -> new No(SignInReason.TOO_MANY_ANSWERS, at));
  }

  /** Who stole a password must not use up the tries of the owner's own browser. */
  private String subject(SignInMark mark, Caller caller) {
    boolean known = devices.knows(caller, mark.account());
    return mark.account() + (known ? " " + caller.deviceSecret() : "");
  }

  private String phone(SignInMark mark) {
    return accounts.find(mark.account()).map(Accounts.Account::phone).orElseThrow();
  }
}
