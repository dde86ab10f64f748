package org.qunxing.planreader.outlining;

import java.util.List;
import java.util.regex.Pattern;
import org.qunxing.planreader.lines.Numbering;
import org.qunxing.planreader.lines.Passage;

/** Drops who signed and when from the end of a document. */
final class Signature {

  private static final int LONGEST_NAME = 40;

  private static final Pattern DATE =
      Pattern.compile("（?(20\\d\\d|二[〇零][一二三四五六七八九〇零]{2})年.{1,3}月(.{1,3}日)?）?");

  private Signature() {}

  static List<Passage> dropped(List<Passage> passages) {
    int end = withoutAttachments(passages);
    if (end < 3 || !DATE.matcher(passages.get(end - 1).plain()).matches()) {
      return passages.subList(0, end);
    }
    end--;
    while (end > 2 && isName(passages.get(end - 1).plain())) {
      end--;
    }
    return passages.subList(0, end);
  }

  /** 附件：1.…… 2.……: a list of other papers at the end. */
  private static int withoutAttachments(List<Passage> passages) {
    for (int i = passages.size() - 1; i > 0; i--) {
      var plain = passages.get(i).plain();
      if (plain.startsWith("附件：") || plain.startsWith("附：")) {
        return i;
      }
      if (plain.length() > LONGEST_NAME || plain.indexOf('。') >= 0) {
        break;
      }
    }
    return passages.size();
  }

  private static boolean isName(String plain) {
    return plain.length() <= LONGEST_NAME
        && Numbering.at(plain) == null
        && plain.chars().noneMatch(c -> "，。；：！？0123456789".indexOf(c) >= 0);
  }
}
