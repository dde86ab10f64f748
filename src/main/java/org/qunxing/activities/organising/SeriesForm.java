package org.qunxing.activities.organising;

import java.time.Period;

/**
 * Whether the activity is repeated.
 *
 * @param times how many in all; 1 to 52
 */
public record SeriesForm(Repeat repeat, int times) {

  static final SeriesForm ONCE = new SeriesForm(Repeat.ONCE, 1);
  private static final int MOST = 52;

  /** How often. */
  public enum Repeat {
    ONCE("只办一次", Period.ZERO),
    WEEKLY("每周一次", Period.ofWeeks(1)),
    MONTHLY("每月一次", Period.ofMonths(1));

    private final String label;
    private final Period every;

    Repeat(String label, Period every) {
      this.label = label;
      this.every = every;
    }

    public String label() {
      return label;
    }
  }

  public SeriesForm {
    repeat = repeat == null ? Repeat.ONCE : repeat;
  }

  boolean holds() {
    return repeat == Repeat.ONCE || times >= 2 && times <= MOST;
  }

  int count() {
    return repeat == Repeat.ONCE ? 1 : times;
  }

  Period every() {
    return repeat.every;
  }
}
