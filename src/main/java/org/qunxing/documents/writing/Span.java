package org.qunxing.documents.writing;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stretch of text inside a paragraph. */
public sealed interface Span {
  Set<String> SAFE = Set.of("http", "https", "mailto");

  record Plain(String text) implements Span {}

  record Strong(String text) implements Span {}

  /** Text that opens a page. Only web and mail addresses: a report runs nothing. */
  record Link(String text, URI target) implements Span {
    public Link {
      if (target.getScheme() == null || !SAFE.contains(target.getScheme())) {
        throw new IllegalArgumentException("not a web or mail address: " + target);
      }
    }
  }

  /** A note's mark; the note itself stands at the foot of the page or at the end. */
  record Note(String text, @Nullable URI target) implements Span {
    public Note {
      if (target != null) {
        target = new Link(text, target).target();
      }
    }
  }

  static Span text(String text) {
    return new Plain(text);
  }

  static Span bold(String text) {
    return new Strong(text);
  }

  static Span link(String text, URI target) {
    return new Link(text, target);
  }

  static Span note(String text) {
    return new Note(text, null);
  }

  /** A note whose address can be opened, as the key to the records behind a figure. */
  static Span note(String text, URI target) {
    return new Note(text, target);
  }

  static List<Span> of(String text) {
    return List.of(text(text));
  }
}
