package org.qunxing.benefits.handing;

import java.io.Serializable;
import org.springframework.modulith.NamedInterface;

/**
 * What the counter is told; survives the redirect in the session.
 *
 * @param good whether something is to be handed over now
 * @param title in big letters
 * @param text what it means and what to do
 */
@NamedInterface("work")
public record HandOutAnswer(boolean good, String title, String text) implements Serializable {

  static HandOutAnswer yes(String title, String text) {
    return new HandOutAnswer(true, title, text);
  }

  static HandOutAnswer no(String title, String text) {
    return new HandOutAnswer(false, title, text);
  }
}
