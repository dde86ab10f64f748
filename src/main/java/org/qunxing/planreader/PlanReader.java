package org.qunxing.planreader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Paragraphs;
import org.qunxing.planreader.lines.Passage;
import org.qunxing.planreader.outlining.Outliner;
import org.qunxing.planreader.targets.Scope;
import org.qunxing.planreader.targets.SectionReader;
import org.qunxing.planreader.targets.Years;

/**
 * Reads a plan or report: text in, outline with targets out. Without state, safe for any thread.
 *
 * <p>Any string is read without an exception and in time that grows with its length. A text that is
 * no plan gives an outline without targets.
 */
public final class PlanReader {

  /** How much of the opening may name the document's year when the title does not. */
  private static final int OPENING = 300;

  private PlanReader() {}

  public static PlanOutline read(String text) {
    var passages = Paragraphs.of(text);
    var outline = Outliner.of(passages);
    var title = Glyphs.plain(outline.title());
    var year = year(title, passages);
    var scope = Scope.ofTitle(title.replace(" ", ""), year);
    return new PlanOutline(outline.title(), year, SectionReader.read(outline.root(), scope));
  }

  private static @Nullable Integer year(String title, List<Passage> passages) {
    var named = Years.first(title);
    int read = 0;
    for (int i = 0; named == null && i < passages.size() && read < OPENING; i++) {
      var plain = passages.get(i).plain();
      named = Years.ofOpening(plain.substring(0, Math.min(plain.length(), OPENING - read)));
      read += plain.length();
    }
    return named;
  }
}
