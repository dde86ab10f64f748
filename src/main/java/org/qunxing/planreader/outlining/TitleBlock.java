package org.qunxing.planreader.outlining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.qunxing.planreader.lines.Numbering;
import org.qunxing.planreader.lines.Passage;
import org.qunxing.planreader.lines.TitleLines;

/**
 * The lines above the text: the title, often over several lines, among letterhead, file number,
 * date and addressee.
 *
 * @param bodyFrom index of the first passage that belongs to the text
 */
record TitleBlock(String title, int bodyFrom) {

  private static final int MOST_LINES = 10;
  private static final int LONGEST_LINE = 60;

  private static final Pattern ASIDE =
      Pattern.compile(
          "（?[12〇一二][\\d〇一二三四五六七八九]{3}年.{1,4}月.{0,4}日?.{0,6}）?|（.{0,30}）|-{1,4}.*|.*〔\\d{4}〕.{0,4}号"
              + "|(签发人|拟稿|密级|送审稿|征求意见稿|讨论稿|主送|报送|汇报人|报告人|主持人|单位|日期|时间|审批)[：（].*"
              + "|附件\\d{0,2}：?|.*文件|目录|.*：");

  static TitleBlock of(List<Passage> passages) {
    var lines = new ArrayList<Passage>();
    int at = 0;
    while (at < Math.min(passages.size(), MOST_LINES) && isFrontMatter(passages, at)) {
      lines.add(passages.get(at++));
    }
    if (lines.isEmpty() && !passages.isEmpty() && isMarkdownTitle(passages.getFirst().plain())) {
      var first = passages.getFirst();
      return new TitleBlock(first.display(1, first.length()), 1);
    }
    return new TitleBlock(join(lines), at);
  }

  /** Short, no sentence, not numbered; and text must follow, or it is no title but all there is. */
  private static boolean isFrontMatter(List<Passage> passages, int at) {
    var plain = passages.get(at).plain();
    return plain.length() <= LONGEST_LINE
        && !isSentence(plain)
        && Numbering.at(plain) == null
        && (at + 1 < passages.size() || TitleLines.isTitle(plain));
  }

  private static boolean isMarkdownTitle(String plain) {
    return plain.length() > 1 && plain.charAt(0) == '#' && plain.charAt(1) != '#';
  }

  private static boolean isSentence(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if ("。；！？".indexOf(plain.charAt(i)) >= 0 || (plain.charAt(i) == '，' && plain.length() > 30)) {
        return true;
      }
    }
    return false;
  }

  /** From the first line that is no aside to the line that ends as titles end. */
  private static String join(List<Passage> lines) {
    var title = new StringBuilder();
    for (var line : lines) {
      var plain = line.plain();
      if (ASIDE.matcher(plain).matches()) {
        if (!title.isEmpty()) {
          break;
        }
        continue;
      }
      title.append(line.display(0, line.length()));
      if (TitleLines.isTitle(plain)) {
        break;
      }
    }
    return title.toString();
  }
}
