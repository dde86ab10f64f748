package org.qunxing.calendar;

import java.time.LocalDate;

/**
 * A day on which a year's notice departs from the plain week.
 *
 * @param name the holiday it belongs to, 国庆节; a make-up day carries the holiday it makes up for
 */
public record ExceptionalDay(LocalDate day, Kind kind, String name) {

  /** What is done on the day whatever day of the week it is. */
  public enum Kind {
    HOLIDAY("放假"),
    WORKING("补班");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word people see. */
    public String label() {
      return label;
    }
  }

  boolean isHoliday() {
    return kind == Kind.HOLIDAY;
  }
}
