package org.qunxing.kernel;

/** One group of at most four places (千 百 十 and ones), read character by character. */
final class NumeralGroup {

  private static final int UNREADABLE = -1;
  private static final int NONE = -1;

  /** The place that must come next, or the highest that may if {@link #free}. */
  private long next;

  /** At the start of the numeral and after 零 any lower place may come next. */
  private boolean free;

  private boolean endsInZero;
  private long total;
  private int pending = NONE;

  /** A group that follows the unit {@code above}, or starts the numeral if that is 0. */
  NumeralGroup(long above) {
    next = above == 0 ? 1000 : above / 10;
    free = above == 0;
  }

  /** The number, or -1; {@code last}: the final digit may leave its place unsaid (三百五). */
  long read(String group, boolean last) {
    for (int character : group.chars().toArray()) {
      if (!accepts(character)) {
        return UNREADABLE;
      }
    }
    return endsInZero || group.isEmpty() ? UNREADABLE : withLastDigit(last);
  }

  private boolean accepts(int character) {
    int digit = NumeralReader.digit(character);
    if (digit == 0) {
      return acceptsZero();
    }
    return digit > 0 ? acceptsDigit(digit) : acceptsPlace(place(character));
  }

  private boolean acceptsZero() {
    boolean fits = pending == NONE && !free;
    free = true;
    endsInZero = true;
    return fits;
  }

  private boolean acceptsDigit(int digit) {
    boolean fits = pending == NONE;
    pending = digit;
    endsInZero = false;
    return fits;
  }

  private boolean acceptsPlace(int place) {
    boolean bareTen = pending == NONE && place == 10 && free;
    boolean due = free ? place <= next : place == next;
    if (place == 0 || !due || (pending == NONE && !bareTen)) {
      return false;
    }
    total += (bareTen ? 1L : pending) * place;
    pending = NONE;
    next = place / 10;
    free = false;
    endsInZero = false;
    return true;
  }

  private long withLastDigit(boolean last) {
    if (pending == NONE) {
      return total;
    }
    long place = free ? 1 : next;
    return place == 1 || last ? total + pending * place : UNREADABLE;
  }

  private static int place(int character) {
    return switch (character) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }
}
