package org.qunxing.card;

import java.util.Objects;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for counters of other modules: whose card is it. Verifying uses the code up and is
 * written into the person's file and the audit, in the caller's transaction.
 */
@Component
public class CardDoor {

  private final VerifyCard verify;

  CardDoor(VerifyCard verify) {
    this.verify = verify;
  }

  /** What was shown. */
  public sealed interface Shown {

    /**
     * @param maskedName 王*芳
     */
    record Good(UUID person, String maskedName) implements Shown {}

    /** Never {@link CardAnswer#VALID}. */
    record Bad(CardAnswer answer) implements Shown {}
  }

  /**
   * @param shown what was scanned or typed: eight digits, the token, or the address that carries it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Shown read(Actor actor, String shown) {
    VerifyCard.Verified verified = verify.verify(actor, shown);
    return verified.answer().isValid()
        ? new Shown.Good(
            Objects.requireNonNull(verified.person()),
            Objects.requireNonNull(verified.maskedName()))
        : new Shown.Bad(verified.answer());
  }
}
