package org.qunxing.planreader.outlining;

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
              + "|附件\\d{0,2}：?|.{0,12}(区长|市长|县长|主席|书记|部长|主任|会长|局长|理事长).{2,4}|.*文件|目录|.*：");

  private static final Pattern AUTHOR =
      Pattern.compile(".{2,24}(工会|委员会|团委|妇联|联合会|办公室|政府|局|部|中心|科|街道|镇|区委)");

  static TitleBlock of(List<Passage> passages) {
    if (!passages.isEmpty() && isMarkdownTitle(passages.getFirst().plain())) {
      var first = passages.getFirst();
      return new TitleBlock(first.display(1, first.length()), 1);
    }
    int from = skipAsides(passages, 0);
    int to = from;
    while (to < Math.min(passages.size(), from + MOST_LINES) && isTitleLine(passages, to)) {
      if (TitleLines.isTitle(passages.get(to++).plain())) {
        break;
      }
    }
    return new TitleBlock(join(passages.subList(from, to)), skipAsides(passages, to));
  }

  private static boolean isTitleLine(List<Passage> passages, int at) {
    return isFrontMatter(passages, at) && !isAside(passages.get(at).plain());
  }

  /** Letterhead, number, date, who reports: lines around the title that are no part of it. */
  private static int skipAsides(List<Passage> passages, int from) {
    int at = from;
    while (at < Math.min(passages.size(), from + MOST_LINES)
        && isFrontMatter(passages, at)
        && (isAside(passages.get(at).plain()) || isAuthor(passages, at))) {
      at++;
    }
    return at;
  }

  private static boolean isAside(String plain) {
    return ASIDE.matcher(plain).matches();
  }

  /** Who wrote it, between title and date. */
  private static boolean isAuthor(List<Passage> passages, int at) {
    return at > 0
        && at + 1 < passages.size()
        && AUTHOR.matcher(passages.get(at).plain()).matches()
        && isAside(passages.get(at + 1).plain());
  }

  /** Short, no sentence, not numbered; and text must follow, or it is no title but all there is. */
  private static boolean isFrontMatter(List<Passage> passages, int at) {
    var plain = passages.get(at).plain();
    return plain.length() <= LONGEST_LINE
        && !isSentence(plain)
        && (Numbering.at(plain) == null || plain.startsWith("--"))
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

  private static String join(List<Passage> lines) {
    var title = new StringBuilder();
    lines.forEach(line -> title.append(line.display(0, line.length())));
    return title.toString();
  }
}
