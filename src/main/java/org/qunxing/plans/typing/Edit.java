package org.qunxing.plans.typing;

import org.qunxing.web.FormErrors;

/** What became of an edit. */
public sealed interface Edit {

  /** It is saved; the page shows item {@code no}. */
  record Saved(int no) implements Edit {}

  /** Somebody else changed the item since it was shown. Nothing was saved. */
  record Stale() implements Edit {}

  /** What was typed can't be taken. Nothing was saved. */
  record Invalid(FormErrors errors) implements Edit {}

  static Edit saved(boolean saved, int no) {
    return saved ? new Saved(no) : new Stale();
  }
}
