package org.qunxing.planreader.lines;

import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Marker.Style;

/** Recognises the numbering at the head of a paragraph, in plain glyphs without white space. */
public final class Numbering {

  private static final String STOPS = "、.，：";

  private final String text;
  private int at;

  private Numbering(String text) {
    this.text = text;
  }

  /** The numbering at the head of {@code plain}, or null. */
  public static @Nullable Marker at(String plain) {
    return plain.isEmpty() ? null : new Numbering(plain).read();
  }

  /** The numbering at the head of a passage: its own characters tell 壹、 from 一、. */
  public static @Nullable Marker of(Passage passage) {
    var plain = passage.plain();
    int formal = plain.length() < 2 ? 0 : FormalNumerals.label(passage.display(0, 1).charAt(0));
    return formal > 0 && "、.".indexOf(plain.charAt(1)) >= 0
        ? new Marker(Style.FORMAL, '、', formal, 1, 1, 2)
        : at(plain);
  }

  private @Nullable Marker read() {
    char c = text.charAt(0);
    if (c == '#') {
      return markdown();
    }
    if (c == '第') {
      return ordinal();
    }
    if (c == '（') {
      return bracketed();
    }
    if (Glyphs.isDigit(c)) {
      return arabic();
    }
    if (LabelNumber.isChineseDigit(c)) {
      return chinese();
    }
    if (c >= '①' && c <= '⒛') {
      return enclosed(c);
    }
    if (c >= '㈠' && c <= '㈩') {
      return new Marker(Style.CHINESE_IN_BRACKETS, '）', c - '㈠' + 1, 1, 1, 1);
    }
    if (c >= 'Ⅰ' && c <= 'Ⅻ') {
      return stopped(Style.ROMAN, c - 'Ⅰ' + 1, 1);
    }
    if (c >= 'A' && c <= 'Z') {
      return latin();
    }
    return "•●◆■▪◇□○*·-➢★※√".indexOf(c) >= 0 ? bullet(c) : null;
  }

  /** One such mark, or a dash of two: ——. */
  private @Nullable Marker bullet(char c) {
    int length = c == '-' && text.startsWith("--") ? 2 : 1;
    return text.length() > length && text.charAt(length) != c
        ? new Marker(Style.BULLET, ' ', 0, 1, 0, length)
        : null;
  }

  private @Nullable Marker markdown() {
    int depth = 0;
    while (depth < text.length() && text.charAt(depth) == '#') {
      depth++;
    }
    return depth > 6 || depth == text.length()
        ? null
        : new Marker(Style.MARKDOWN, '#', 0, depth, depth, depth);
  }

  /** 第一章, 第2节, 第三部分, 第四条; and 第一，in speech. */
  private @Nullable Marker ordinal() {
    at = 1;
    int value = number();
    if (value <= 0 || at >= text.length()) {
      return null;
    }
    char kind = text.charAt(at);
    if (text.startsWith("部分", at)) {
      return titled(Style.PART, value, at + 2);
    }
    return switch (kind) {
      case '篇', '编' -> titled(Style.PART, value, at + 1);
      case '章' -> titled(Style.CHAPTER, value, at + 1);
      case '节' -> titled(Style.SECTION, value, at + 1);
      case '条' -> titled(Style.ARTICLE, value, at + 1);
      case '，', '、' -> new Marker(Style.SPOKEN, kind, value, 1, at, at + 1);
      default -> null;
    };
  }

  private Marker titled(Style style, int value, int labelEnd) {
    int end = labelEnd;
    while (end < text.length() && "、：. ".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new Marker(style, '章', value, 1, labelEnd, end);
  }

  private @Nullable Marker bracketed() {
    at = 1;
    boolean chinese = at < text.length() && LabelNumber.isChineseDigit(text.charAt(at));
    int value = number();
    if (value <= 0 || at >= text.length() || text.charAt(at) != '）') {
      return null;
    }
    int end = skipStop(at + 1);
    var style = chinese ? Style.CHINESE_IN_BRACKETS : Style.ARABIC_IN_BRACKETS;
    return new Marker(style, '）', value, 1, at + 1, end);
  }

  /** 1. 1、 1） 1.2 1.2.3 */
  private @Nullable Marker arabic() {
    int value = number();
    int depth = 1;
    while (at + 1 < text.length()
        && text.charAt(at) == '.'
        && Glyphs.isDigit(text.charAt(at + 1))) {
      at++;
      value = number();
      depth++;
    }
    if (value <= 0 || at >= text.length()) {
      return null;
    }
    if (depth == 2 && "月日年".indexOf(text.charAt(at)) >= 0) {
      at = text.indexOf('.'); // 2.6月底前 is item 2, about June
      return new Marker(Style.ARABIC, '.', Integer.parseInt(text.substring(0, at)), 1, at, at + 1);
    }
    if (depth > 1) {
      return new Marker(Style.DECIMAL, '.', value, depth, at, skipStop(at));
    }
    if (text.charAt(at) == '）') {
      return new Marker(Style.ARABIC_IN_BRACKETS, '）', value, 1, at + 1, at + 1);
    }
    char stop = text.charAt(at);
    return stop == '.' || stop == '、' ? new Marker(Style.ARABIC, stop, value, 1, at, at + 1) : null;
  }

  /** 一、 一. 一） and, in speech, 一是 一要. */
  private @Nullable Marker chinese() {
    int value = number();
    if (value <= 0 || at >= text.length()) {
      return null;
    }
    char stop = text.charAt(at);
    return switch (stop) {
      case '、', '.' ->
          isListOfNumbers() ? null : new Marker(Style.CHINESE, '、', value, 1, at, at + 1);
      case '）' -> new Marker(Style.CHINESE_IN_BRACKETS, '）', value, 1, at + 1, at + 1);
      case '是', '要' -> new Marker(Style.SPOKEN, '是', value, 1, at + 1, at + 1);
      default -> null;
    };
  }

  /** 一、二季度 and 二、三产业 count things; they do not number a heading. */
  private boolean isListOfNumbers() {
    int next = at + 1;
    return next + 1 < text.length()
        && LabelNumber.isChineseDigit(text.charAt(next))
        && "季级线类号期批等、产层".indexOf(text.charAt(next + 1)) >= 0;
  }

  private @Nullable Marker enclosed(char c) {
    if (c <= '⑳') {
      return new Marker(Style.CIRCLED, c, c - '①' + 1, 1, 1, skipStop(1));
    }
    return c <= '⒇'
        ? new Marker(Style.ARABIC_IN_BRACKETS, '）', c - '⑴' + 1, 1, 1, 1)
        : new Marker(Style.ARABIC, '.', c - '⒈' + 1, 1, 1, 1);
  }

  private @Nullable Marker latin() {
    int end = 0;
    while (end < text.length() && "IVX".indexOf(text.charAt(end)) >= 0 && end < 5) {
      end++;
    }
    int roman = LabelNumber.roman(text.substring(0, end));
    if (roman > 0 && !text.startsWith("X")) {
      return stopped(Style.ROMAN, roman, end);
    }
    return text.charAt(0) <= 'H' ? stopped(Style.LETTER, text.charAt(0) - 'A' + 1, 1) : null;
  }

  private @Nullable Marker stopped(Style style, int value, int labelEnd) {
    return labelEnd < text.length() && "、.）".indexOf(text.charAt(labelEnd)) >= 0
        ? new Marker(style, text.charAt(labelEnd), value, 1, labelEnd, labelEnd + 1)
        : null;
  }

  /** Reads a small number and moves behind it; 0 when there is none. */
  private int number() {
    var number = LabelNumber.at(text, at);
    at = number.to();
    return number.value();
  }

  private int skipStop(int from) {
    return from < text.length() && STOPS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
  }
}
