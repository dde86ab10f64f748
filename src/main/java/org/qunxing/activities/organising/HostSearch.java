package org.qunxing.activities.organising;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Choice;

/**
 * The search for the unit that holds an activity, where there are too many for a list.
 *
 * @param unitWords what was typed: a name, a code, pinyin
 * @param unitFound the words whose answers were on the page when it was sent
 */
public record HostSearch(@Nullable String unitWords, @Nullable String unitFound) {

  static final HostSearch NONE = new HostSearch("", "");

  String words() {
    return unitWords == null ? "" : unitWords.strip();
  }

  /** Words whose answers nobody has seen: the unit ticked is not the one that was meant. */
  boolean isOpen() {
    return !words().isEmpty() && !words().equals(unitFound);
  }

  /**
   * What the search shows.
   *
   * @param words that it answers
   * @param choices the units found, or the one chosen so far
   */
  public record Answer(String words, List<Choice> choices) {}
}
