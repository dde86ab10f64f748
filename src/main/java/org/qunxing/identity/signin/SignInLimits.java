package org.qunxing.identity.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.limits.Limit;
import org.qunxing.identity.limits.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to be a person. A stranger's tries are counted for the phone and for
 * the address; those from a browser that the owner has used before, for that browser alone.
 */
@Component
class SignInLimits {

  private static final Logger log = LoggerFactory.getLogger(SignInLimits.class);

  private final Limits limits;
  private final KnownDevices devices;

  SignInLimits(Limits limits, KnownDevices devices) {
    this.limits = limits;
    this.devices = devices;
  }

  /**
   * One try at a phone.
   *
   * @param known whether it comes from a browser that the phone's owner has used before
   */
  record Try(String phone, Caller caller, boolean known) {

    String device() {
      return phone + " " + caller.deviceSecret();
    }
  }

  /**
   * @param account whose phone it is, null when nobody's
   */
  Try of(String phone, @Nullable UUID account, Caller caller) {
    return new Try(phone, caller, account != null && devices.knows(caller, account));
  }

  Optional<No> forCode(Try one) {
    return known(one, SignInReason.TOO_MANY_CODES)
        .or(() -> address(one, Limit.CODES_FROM_ADDRESS))
        .or(() -> phone(one, Limit.CODES_TO_PHONE, SignInReason.TOO_MANY_CODES));
  }

  Optional<No> forGuess(Try one) {
    return known(one, SignInReason.TOO_MANY_GUESSES)
        .or(() -> address(one, Limit.FAILURES_FROM_ADDRESS))
        .or(() -> phone(one, Limit.GUESSES_AT_PHONE, SignInReason.TOO_MANY_GUESSES));
  }

  Optional<No> forPassword(Try one) {
    return known(one, SignInReason.TOO_MANY_PASSWORDS)
        .or(() -> address(one, Limit.FAILURES_FROM_ADDRESS))
        .or(() -> phone(one, Limit.PASSWORDS_FOR_PHONE, SignInReason.TOO_MANY_PASSWORDS));
  }

  /** It was the right person: only failures count for the address, and the others' are forgiven. */
  void succeeded(Try one, Limit used) {
    if (one.known()) {
      limits.forget(Limit.TRIES_ON_KNOWN_DEVICE, one.device());
    } else {
      limits.giveBack(Limit.FAILURES_FROM_ADDRESS, one.caller().network());
      limits.forget(used, one.phone());
    }
  }

  private Optional<No> known(Try one, SignInReason reason) {
    return one.known()
        ? no(limits.take(Limit.TRIES_ON_KNOWN_DEVICE, one.device()), reason)
        : Optional.empty();
  }

  private Optional<No> phone(Try one, Limit limit, SignInReason reason) {
    return one.known() ? Optional.empty() : no(limits.take(limit, one.phone()), reason);
  }

  private Optional<No> address(Try one, Limit limit) {
    if (one.known()) {
      return Optional.empty();
    }
    Optional<No> no = no(limits.take(limit, one.caller().network()), SignInReason.TOO_MANY_HERE);
    no.ifPresent(_ -> log.warn("{} used up by one address", limit));
    return no;
  }

  private static Optional<No> no(Optional<Instant> retryAt, SignInReason reason) {
    return retryAt.map(at -> new No(reason, at));
  }
}
