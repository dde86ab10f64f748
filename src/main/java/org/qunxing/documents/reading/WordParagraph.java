package org.qunxing.documents.reading;

import org.jspecify.annotations.Nullable;
import org.qunxing.documents.reading.WordStyles.Numbered;

/** A paragraph while it is being read. */
final class WordParagraph {
  final StringBuilder text = new StringBuilder();
  String style = "";
  int list = -1;
  int level = -1;

  /** A list named on the paragraph wins over its style's; list 0 takes it out of any list. */
  @Nullable Numbered numbered(WordStyles styles) {
    if (list >= 0) {
      return list == 0 ? null : new Numbered(list, Math.max(level, 0), style);
    }
    Numbered byStyle = styles.numbered(style);
    return byStyle == null || level < 0 ? byStyle : new Numbered(byStyle.list(), level, style);
  }
}
