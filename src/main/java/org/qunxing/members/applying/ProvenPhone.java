package org.qunxing.members.applying;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.SealBroken;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/** What the session knows of a visitor's phone: where a code went, and whether it came back. */
@Component
class ProvenPhone {

  private static final String SENT = "joining.sent";
  private static final String PROVEN = "joining.proven";
  private static final String PROVEN_AT = "joining.provenAt";
  private static final String TRIES = "joining.tries";
  private static final int MOST_TRIES = 5;
  private static final Duration HOLDS = Duration.ofMinutes(30);

  private final Clock clock;
  private final Vault vault;

  ProvenPhone(Clock clock, Vault vault) {
    this.clock = clock;
    this.vault = vault;
  }

  Optional<Phone> sent(HttpSession session) {
    return phone(session, SENT);
  }

  Optional<Phone> proven(HttpSession session) {
    return session.getAttribute(PROVEN_AT) instanceof Long at
            && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(HOLDS))
        ? phone(session, PROVEN)
        : Optional.empty();
  }

  /** Sessions are stored: what is in them is sealed, for an id that stands beside it. */
  private Optional<Phone> phone(HttpSession session, String key) {
    return session.getAttribute(key) instanceof String kept ? opened(kept) : Optional.empty();
  }

  private Optional<Phone> opened(String kept) {
    String[] parts = kept.split(" ", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    try {
      Sealed sealed = new Sealed(Base64.getDecoder().decode(parts[1]));
      return Optional.of(new Phone(vault.open(Purpose.PHONE, UUID.fromString(parts[0]), sealed)));
    } catch (SealBroken keyIsGone) {
      // Its key was replaced meanwhile; the person proves her phone again.
      return Optional.empty();
    }
  }

  private String sealed(Phone phone) {
    UUID id = Ids.newId();
    byte[] bytes = vault.seal(Purpose.PHONE, id, phone.e164()).bytes();
    return id + " " + Base64.getEncoder().encodeToString(bytes);
  }

  void codeSent(HttpSession session, Phone phone) {
    session.setAttribute(SENT, sealed(phone));
    session.removeAttribute(PROVEN);
  }

  void proved(HttpSession session, Phone phone) {
    session.removeAttribute(SENT);
    session.setAttribute(PROVEN, sealed(phone));
    session.setAttribute(PROVEN_AT, clock.millis());
  }

  void forget(HttpSession session) {
    session.removeAttribute(SENT);
    session.removeAttribute(PROVEN);
    session.removeAttribute(TRIES);
  }

  /** Nobody finds out by trying which identity numbers are registered. */
  void countTry(HttpSession session) {
    int tries = session.getAttribute(TRIES) instanceof Integer before ? before + 1 : 1;
    session.setAttribute(TRIES, tries);
    if (tries > MOST_TRIES) {
      session.removeAttribute(PROVEN);
      throw new Refusal(MembersReason.TOO_MANY_TRIES);
    }
  }
}
