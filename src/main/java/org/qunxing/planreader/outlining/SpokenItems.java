package org.qunxing.planreader.outlining;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.planreader.lines.Glyphs;

/**
 * Splits a paragraph at 一是…二是… (also 一要, 第一，, 1. and （1）): initiatives that a paragraph tells one
 * after the other. Only where the items have a title sentence of their own; 一是加强A；二是加强B is a
 * sentence.
 */
final class SpokenItems {

  private static final String DIGITS = "一二三四五六七八九";
  private static final int LONGEST_TITLE = 40;

  /** One item: the numbering, its title, the text after it. */
  record Item(Piece number, Piece title, Piece text) {}

  private SpokenItems() {}

  /** Whether the piece tells several things one after the other, with titles or without. */
  static boolean areSeveral(Piece piece) {
    return starts(piece).size() >= 2;
  }

  /**
   * The items of the piece, empty when it has none; the first item's start ends the text before.
   */
  static List<Item> of(Piece piece) {
    var starts = starts(piece);
    if (starts.size() < 2) {
      return List.of();
    }
    var items = new ArrayList<Item>();
    int titled = 0;
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : piece.to();
      var item = item(piece, starts.get(i), end);
      items.add(item);
      titled += item.text().isEmpty() ? 0 : 1;
    }
    return titled * 2 >= items.size() ? items : List.of();
  }

  /** Where 一是, 二是… begin, in sequence, each at the head of a sentence or clause. */
  private static List<Integer> starts(Piece piece) {
    var spoken = starts(piece, "。；：，！？", SpokenItems::labelLength);
    return spoken.size() >= 2 ? spoken : starts(piece, "。；", SpokenItems::numberLength);
  }

  /** Length of the label of item {@code n}, counted from 0, at an index; 0 when there is none. */
  private interface Label {
    int length(String plain, int at, int n);
  }

  private static List<Integer> starts(Piece piece, String behind, Label label) {
    var plain = piece.passage().plain();
    var starts = new ArrayList<Integer>();
    for (int i = piece.from(); i + 1 < piece.to() && starts.size() < DIGITS.length(); i++) {
      boolean begins = i == piece.from() || behind.indexOf(plain.charAt(i - 1)) >= 0;
      if (begins && label.length(plain, i, starts.size()) > 0) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** 1.深化理论武装。……2.弘扬劳模精神。…… and （1）, inside a paragraph. */
  private static int numberLength(String plain, int i, int n) {
    char digit = (char) ('1' + n);
    boolean bracketed = plain.startsWith("（" + digit + "）", i);
    boolean stopped = plain.charAt(i) == digit && ".、".indexOf(plain.charAt(i + 1)) >= 0;
    int length = bracketed ? 3 : stopped ? 2 : 0;
    boolean words = i + length < plain.length() && Glyphs.isHan(plain.charAt(i + length));
    return words ? length : 0;
  }

  private static int labelLength(String plain, int i, int n) {
    char digit = DIGITS.charAt(n);
    if (plain.charAt(i) == digit && "是要".indexOf(plain.charAt(i + 1)) >= 0) {
      return 2;
    }
    boolean ordinal =
        plain.charAt(i) == '第'
            && i + 2 < plain.length()
            && plain.charAt(i + 1) == digit
            && "，、".indexOf(plain.charAt(i + 2)) >= 0;
    return ordinal ? 3 : 0;
  }

  private static Item item(Piece piece, int start, int end) {
    var passage = piece.passage();
    var plain = passage.plain();
    boolean number = Glyphs.isDigit(plain.charAt(start));
    int labelEnd = start + (number ? 1 : plain.charAt(start) == '（' ? 3 : 2);
    int titleFrom = start + ("第（".indexOf(plain.charAt(start)) >= 0 ? 3 : 2);
    int stop = plain.indexOf('。', titleFrom);
    boolean titled = stop > 0 && stop < end - 1 && stop - titleFrom <= LONGEST_TITLE;
    int titleTo = titled ? stop : Math.min(end, titleFrom + LONGEST_TITLE);
    return new Item(
        new Piece(passage, start, labelEnd),
        new Piece(passage, titleFrom, titleTo),
        new Piece(passage, titled ? stop + 1 : end, end));
  }
}
