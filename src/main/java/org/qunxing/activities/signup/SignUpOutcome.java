package org.qunxing.activities.signup;

import org.springframework.modulith.NamedInterface;

/** What became of a wish for seats. Asking again gives the same answer. */
@NamedInterface("work")
public sealed interface SignUpOutcome {

  /** The seats are yours. */
  record Confirmed() implements SignUpOutcome {}

  /**
   * Full for now; the next free seats go down the list in this order.
   *
   * @param position 1 is next
   */
  record Waiting(int position) implements SignUpOutcome {}
}
