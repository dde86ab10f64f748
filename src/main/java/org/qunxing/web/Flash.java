package org.qunxing.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence shown once on the next page, after a redirect; waits for it in the session. */
public record Flash(Kind kind, String text) implements Serializable {

  /** What kind of news it is. */
  public enum Kind {
    DONE,
    NOTE,
    WARNING
  }

  static final String ATTRIBUTE = "flash";

  public static void done(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.DONE, text));
  }

  public static void note(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.NOTE, text));
  }

  public static void warning(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.WARNING, text));
  }
}
