package org.qunxing.identity.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.qunxing.identity.Audit;
import org.qunxing.identity.factors.Authenticators.Authenticator;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up an authenticator app, and checking what it shows. */
@Component
@Transactional
public class SecondFactors {

  /** As long as the MAC's output (RFC 4226, 4, R6). */
  private static final int SECRET_BYTES = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Authenticators authenticators;
  private final RecoveryCodes recovery;
  private final Audit audit;
  private final Clock clock;

  SecondFactors(Authenticators authenticators, RecoveryCodes recovery, Audit audit, Clock clock) {
    this.authenticators = authenticators;
    this.recovery = recovery;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the account has an app that counts. */
  @Transactional(readOnly = true)
  public boolean enrolled(UUID account) {
    return authenticators.isConfirmed(account);
  }

  @Transactional(readOnly = true)
  public int recoveryCodesLeft(UUID account) {
    return recovery.left(account);
  }

  /** Whether the app of the account shows this code now; it is used up by that. */
  public boolean holds(UUID account, String typed) {
    return authenticators
        .find(account)
        .filter(Authenticator::confirmed)
        .map(app -> used(account, app, typed))
        .orElse(false);
  }

  public boolean recovers(UUID account, String typed) {
    return recovery.use(account, typed);
  }

  /** The secret for the app, to be confirmed by a first code; empty when one is in use. */
  Optional<byte[]> prepare(UUID account) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    authenticators.prepare(account, secret);
    return waiting(account);
  }

  @Transactional(readOnly = true)
  Optional<byte[]> waiting(UUID account) {
    return authenticators.find(account).filter(app -> !app.confirmed()).map(Authenticator::secret);
  }

  /** The recovery codes, once the app has shown a right code; nothing when it has not. */
  List<String> confirm(Actor actor, String typed) {
    UUID account = actor.accountId();
    boolean right =
        authenticators
            .find(account)
            .filter(app -> !app.confirmed())
            .map(app -> used(account, app, typed))
            .orElse(false);
    if (!right) {
      return List.of();
    }
    authenticators.confirm(account, clock.instant());
    audit.record(actor, "identity.authenticator-added", null, null);
    return recovery.renew(account);
  }

  List<String> renewRecoveryCodes(Actor actor) {
    audit.record(actor, "identity.recovery-codes-renewed", null, null);
    return recovery.renew(actor.accountId());
  }

  /** Takes the app and its recovery codes away, for oneself or for somebody who lost the phone. */
  public void remove(Actor actor, UUID account) {
    authenticators.remove(account);
    recovery.remove(account);
    audit.record(actor, "identity.authenticator-removed", account.toString(), null);
  }

  private boolean used(UUID account, Authenticator app, String typed) {
    OptionalLong step =
        Totp.matching(app.secret(), typed.replaceAll("\\s", ""), clock.instant(), app.lastStep());
    return step.isPresent() && authenticators.use(account, step.getAsLong());
  }
}
