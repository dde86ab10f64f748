package org.qunxing.plans.typing;

/**
 * An indicator that the reader did not find: a passage of the text, or one's own words.
 *
 * @param value may stay empty when the passage holds the number
 */
public record NewIndicatorForm(int initiative, String quote, String value, String unit) {

  public static final NewIndicatorForm EMPTY = new NewIndicatorForm(0, "", "", "");

  public NewIndicatorForm {
    quote = quote == null ? "" : quote;
    value = value == null ? "" : value;
    unit = unit == null ? "" : unit;
  }
}
