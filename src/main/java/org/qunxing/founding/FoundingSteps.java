package org.qunxing.founding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingNotices;
import org.qunxing.founding.cases.FoundingParts;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What every step has in common, on whichever side: who may take it, and what it leaves behind. */
@Component
class FoundingSteps {

  private final Foundings foundings;
  private final FoundingParts parts;
  private final FoundingNotices notices;
  private final Audit audit;

  FoundingSteps(Foundings foundings, FoundingParts parts, FoundingNotices notices, Audit audit) {
    this.foundings = foundings;
    this.parts = parts;
    this.notices = notices;
    this.audit = audit;
  }

  /** The founding, locked; not there for those who may not take the step. */
  Founding locked(Actor actor, String number, FoundingStep step) {
    Founding founding = foundings.lock(number);
    if (!founding.isFor(actor, step)) {
      throw new NotFound("founding " + number);
    }
    return founding;
  }

  /**
   * The step was taken: it stands in the founding's history and in the audit, and the other side is
   * told.
   *
   * @param note what was given with it
   * @param text what the other side reads
   */
  void taken(
      Actor actor,
      Founding founding,
      FoundingStep step,
      FoundingState now,
      @Nullable String note,
      String text) {
    parts.note(actor, founding.id(), step, note);
    notices.tell(founding, now, text);
    audit.record(
        actor, "founding." + step.name().toLowerCase(Locale.ROOT), founding.number(), null);
  }
}
