package org.qunxing.members.applying;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
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

  ProvenPhone(Clock clock) {
    this.clock = clock;
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

  private static Optional<Phone> phone(HttpSession session, String key) {
    return session.getAttribute(key) instanceof String e164
        ? Optional.of(new Phone(e164))
        : Optional.empty();
  }

  void codeSent(HttpSession session, Phone phone) {
    session.setAttribute(SENT, phone.e164());
    session.removeAttribute(PROVEN);
  }

  void proved(HttpSession session, Phone phone) {
    session.removeAttribute(SENT);
    session.setAttribute(PROVEN, phone.e164());
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
