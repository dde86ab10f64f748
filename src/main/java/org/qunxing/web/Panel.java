package org.qunxing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a home page: a few lines that each lead somewhere.
 *
 * @param emptyText what to say when there is nothing
 * @param more where the whole list is, if there is one
 */
public record Panel(String title, List<Item> items, String emptyText, @Nullable Item more) {

  /** How a line is meant: the word beside the colour comes from {@code detail}. */
  public enum Tone {
    PLAIN,
    GOOD,
    ATTENTION,
    LATE
  }

  /** One line of a panel. */
  public record Item(String title, String detail, String href, Tone tone) {

    public static Item of(String title, String detail, String href) {
      return new Item(title, detail, href, Tone.PLAIN);
    }
  }
}
