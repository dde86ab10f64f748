package org.qunxing.planreader.lines;

/**
 * The numbering a paragraph begins with.
 *
 * @param separator the mark that closes it; 1、 and 1. may be two different levels of one document
 * @param value its place in the series; for 1.2.3 the last part
 * @param depth how many parts a decimal number has, how many # a Markdown heading
 * @param labelEnd index behind the number proper
 * @param end index where the words begin
 */
public record Marker(Style style, char separator, int value, int depth, int labelEnd, int end) {

  /** Numbering styles, from the outermost to the innermost where a document follows the custom. */
  public enum Style {
    MARKDOWN,
    PART,
    CHAPTER,
    SECTION,
    /** 壹、 above 一、. */
    FORMAL,
    CHINESE,
    ARTICLE,
    CHINESE_IN_BRACKETS,
    ARABIC,
    DECIMAL,
    ARABIC_IN_BRACKETS,
    CIRCLED,
    ROMAN,
    LETTER,
    /** 一是…二是…, 第一，…第二，…: inside a paragraph or at its head. */
    SPOKEN,
    BULLET
  }

  /** Styles that ordinary text may look like; they need to continue a series or begin one. */
  public boolean isWeak() {
    return style == Style.ROMAN || style == Style.LETTER || style == Style.DECIMAL;
  }
}
