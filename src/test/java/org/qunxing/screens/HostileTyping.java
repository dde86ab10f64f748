package org.qunxing.screens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunxing.Visitor;

/**
 * Types the same into every text field of every form on a page, sends it, and says what it broke: a
 * fault of ours, or a script that came back as one.
 */
record HostileTyping(Visitor visitor, String typed) {

  static final String SCRIPT = "'\"><script>alert(document.cookie)</script>";
  static final String OVERSIZED = "长".repeat(60_000);

  List<String> troubles(String path) {
    List<String> troubles = new ArrayList<>();
    Visitor.Page page = visitor.get(path);
    Set<String> kinds = new HashSet<>();
    for (Visitor.Form form : page.forms()) {
      if (!form.textFields().isEmpty() && kinds.add(kind(form))) {
        form.textFields().forEach(field -> form.fill(field, typed));
        judge(path + " " + form.action(), form.submit(), troubles);
      }
    }
    // What is too long is refused; a script may be taken as a reason, and end what the page is
    // about.
    boolean signedOut = page.path().startsWith("/sign-in") && !path.startsWith("/sign-in");
    if (typed.equals(OVERSIZED) && (page.status() != 200 || signedOut)) {
      troubles.add("%s answers %d at %s".formatted(path, page.status(), page.path()));
    }
    judge(path + " afterwards", visitor.get(path), troubles);
    return troubles;
  }

  /** A draft has the same form a hundred times, once for each of its parts. */
  private static String kind(Visitor.Form form) {
    return form.action().replaceAll("\\d+", "#") + form.textFields();
  }

  private static void judge(String where, Visitor.Page answer, List<String> troubles) {
    if (answer.status() >= 500) {
      troubles.add(where + " answers " + answer.status());
    }
    if (answer.html().contains("<script>alert(")) {
      troubles.add(where + " gives the script back as a script");
    }
  }
}
