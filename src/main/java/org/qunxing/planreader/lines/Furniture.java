package org.qunxing.planreader.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what stands on the page without belonging to the text: page numbers, running heads, and the
 * small print of download sites.
 */
final class Furniture {

  /** Longer lines are never furniture; it also keeps the patterns cheap. */
  private static final int LONGEST = 90;

  private static final int LONGEST_RUNNING_HEAD = 40;
  private static final int LONGEST_PAGE_NUMBER = 16;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-·.]*\\d{1,4}[-·.]*|-*第\\d{1,4}页-*|第?\\d{1,4}页?[,，/]?共?\\d{1,4}页|共\\d{1,4}页"
              + "|\\d{1,4}/\\d{1,4}|第[一二三四五六七八九十百]{1,4}页|(?i:page|p\\.?)\\d{1,4}(?i:of\\d{1,4})?"
              + "|(?i:page)?\\d{1,4}(?i:of)\\d{1,4}");

  private static final Pattern SITE_LINE =
      Pattern.compile(
          "-?[\\d.]+[KMkm]B|-?\\d{4}-\\d\\d-\\d\\d发布|(?i:https?://|www\\.)\\S+"
              + "|(发布|更新|上传)(时间|日期)：.*|来源：.{0,30}|(作者|编辑|责任编辑|责编|审核|校对)：.{0,20}"
              + "|(浏览|阅读|点击)(次数|量)?：?\\d+次?|字号：.*|字体：.*|【?(打印|关闭|返回|收藏)】?.{0,12}|分享(到|至)?：?.{0,12}"
              + "|扫一扫.{0,20}|上一篇：.*|下一篇：.*|当前位置：.*|.{0,6}(目录|目次)\\.{3,}.*|.+[.…·]{4,}\\d{1,3}");

  private static final Pattern SMALL_PRINT =
      Pattern.compile(
          "文档(由用户上传|内容版权)|版权(归|争议|所有)|网站客服|客服QQ|(付费|免费|立即|本文|文档)下载|下载后|本站(不|仅|所有)"
              + "|仅供(参考|学习)|(百度|豆丁|道客|淘|原创力)文库|微信扫码|关注公众号|转载请注明");

  private static final List<String> SMALL_PRINT_WORDS =
      List.of("文档", "版权", "网站客服", "QQ", "下载", "本站", "仅供", "文库", "扫码", "公众号", "转载");

  private final Map<String, Integer> repeated = new HashMap<>();
  private final boolean paged;

  Furniture(List<Line> lines) {
    this.paged = lines.stream().anyMatch(Furniture::isPageNumber);
    if (paged) {
      lines.stream()
          .filter(line -> !line.isEmpty() && line.length() <= LONGEST_RUNNING_HEAD)
          .forEach(
              line -> repeated.merge(shape(line.plain(LONGEST_RUNNING_HEAD)), 1, Integer::sum));
    }
  }

  private static boolean isPageNumber(Line line) {
    return !line.isEmpty()
        && line.length() <= 2 * LONGEST_PAGE_NUMBER
        && isPageNumber(line.plain(LONGEST_PAGE_NUMBER + 1));
  }

  boolean contains(Line line, int index) {
    if (line.length() > LONGEST) {
      return false;
    }
    var plain = line.plain(LONGEST);
    return plain.isEmpty()
        || isRule(plain)
        || isPageNumber(plain)
        || (mayBeSiteLine(plain) && SITE_LINE.matcher(plain).matches())
        || (maySmallPrint(plain) && SMALL_PRINT.matcher(plain).find())
        || isRunningHead(plain, index);
  }

  /** | --- | --- |, the rule below the head of a table. */
  private static boolean isRule(String plain) {
    return plain.length() >= 3 && plain.chars().allMatch(c -> c == '-' || c == '：' || c == '=');
  }

  private static boolean isPageNumber(String plain) {
    return plain.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(plain).matches();
  }

  /** Cheap questions first: nearly every line is text. */
  private static boolean mayBeSiteLine(String plain) {
    return plain.charAt(0) < 0x80
        || "发更上来作编责审校浏阅点字打【关返收分扫下当目".indexOf(plain.charAt(0)) >= 0
        || plain.contains("目录")
        || plain.contains("....")
        || plain.contains("……")
        || plain.contains("····");
  }

  private static boolean maySmallPrint(String plain) {
    for (var word : SMALL_PRINT_WORDS) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same short line at least three times in a paged text; its first appearance may be the
   * title.
   */
  private boolean isRunningHead(String plain, int index) {
    return paged
        && index > 5
        && plain.length() <= LONGEST_RUNNING_HEAD
        && plain.indexOf('：') < 0
        && "。；".indexOf(plain.charAt(plain.length() - 1)) < 0
        && repeated.getOrDefault(shape(plain), 0) >= 3
        && Numbering.at(plain) == null;
  }

  private static String shape(String plain) {
    var shape = new StringBuilder();
    for (char c : plain.toCharArray()) {
      shape.append(Glyphs.isDigit(c) ? '#' : c);
    }
    return shape.toString();
  }
}
