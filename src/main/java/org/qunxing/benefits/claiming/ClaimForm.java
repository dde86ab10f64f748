package org.qunxing.benefits.claiming;

import org.jspecify.annotations.Nullable;

/**
 * What the button sends.
 *
 * @param entry the token of the page
 * @param tried whether the page has asked again by itself already
 */
public record ClaimForm(
    @Nullable String entry,
    @Nullable String counter,
    @Nullable String units,
    @Nullable String answer,
    @Nullable String tried) {

  ClaimOffer.Tap tap(String network) {
    return new ClaimOffer.Tap(
        text(entry), number(counter, 0), number(units, 1), text(answer), network);
  }

  public boolean hasTried() {
    return "yes".equals(tried);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** No number is no choice: the claim says what is missing. */
  private static int number(@Nullable String typed, int otherwise) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    return typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : -1;
  }
}
