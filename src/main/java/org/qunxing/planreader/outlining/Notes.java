package org.qunxing.planreader.outlining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Marker;
import org.qunxing.planreader.lines.Marker.Style;
import org.qunxing.planreader.lines.Numbering;
import org.qunxing.planreader.lines.Passage;

/** Drops the notes of a document: explanations of terms hold numbers that nobody promised. */
final class Notes {

  private static final Set<String> HEADINGS =
      Set.of(
          "注释", "注解", "附注", "脚注", "尾注", "注", "备注", "名词解释", "名词注释", "有关名词解释", "相关名词解释", "名词术语解释",
          "术语解释", "有关名词说明", "名词说明", "有关说明", "参考文献", "编后语");

  private Notes() {}

  static List<Passage> dropped(List<Passage> passages) {
    var kept = new ArrayList<Passage>();
    Marker heading = null;
    boolean inNotes = false;
    for (var passage : passages) {
      var marker = Numbering.at(passage.plain());
      if (isHeading(passage, marker)) {
        inNotes = true;
        heading = marker;
      } else if (inNotes && ends(passage, marker, heading)) {
        inNotes = false;
      }
      if (!inNotes && !isNote(passage.plain())) {
        kept.add(passage);
      }
    }
    return kept;
  }

  private static boolean isHeading(Passage passage, @Nullable Marker marker) {
    if (passage.length() > 16) {
      return false;
    }
    var words = passage.plain().substring(marker == null ? 0 : marker.end());
    var inner = Numbering.at(words);
    words = inner == null ? words : words.substring(inner.end());
    return HEADINGS.contains(words.replaceAll("[\\s：（）【】\\[\\]《》]", ""));
  }

  private static boolean ends(Passage passage, @Nullable Marker marker, @Nullable Marker heading) {
    if (passage.plain().startsWith("附件")) {
      return true;
    }
    if (marker == null) {
      return false;
    }
    return heading == null
        ? marker.style().ordinal() <= Style.CHINESE.ordinal()
        : marker.style() == heading.style()
            && (marker.style() == Style.MARKDOWN
                ? marker.depth() <= heading.depth()
                : marker.value() == heading.value() + 1);
  }

  private static boolean isNote(String plain) {
    int colon = plain.indexOf('：');
    return plain.startsWith("备注：")
        || (plain.startsWith("注")
            && (colon == 1 || (colon > 1 && colon < 4 && Glyphs.isDigit(plain.charAt(1)))));
  }
}
