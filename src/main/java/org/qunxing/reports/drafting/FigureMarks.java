package org.qunxing.reports.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in which figures stand as {@code {no}}: a text never holds the figure itself. */
public final class FigureMarks {

  private static final Pattern MARK = Pattern.compile("\\{(\\d{1,6})}");
  // Digits that look like a result: with a unit behind them, and no year, date, clause or mark.
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<![\\d{第〔.])(\\d[\\d,.]*)\\s*(万?余?多?(?:%|％|人次|人|场次|场|家|户|个|名|件|期|次|万元|元|小时|篇|条|项|份|对))");

  private FigureMarks() {}

  /** A piece of a text: words, or the number of a figure. */
  public sealed interface Piece {

    record Words(String text) implements Piece {}

    record Mark(int no) implements Piece {}
  }

  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int done = 0;
    while (mark.find()) {
      if (mark.start() > done) {
        pieces.add(new Piece.Words(text.substring(done, mark.start())));
      }
      pieces.add(new Piece.Mark(Integer.parseInt(mark.group(1))));
      done = mark.end();
    }
    if (done < text.length()) {
      pieces.add(new Piece.Words(text.substring(done)));
    }
    return pieces;
  }

  /** The numbers of the figures that the text uses, in order, repeats included. */
  public static List<Integer> used(String text) {
    return pieces(text).stream()
        .filter(Piece.Mark.class::isInstance)
        .map(piece -> ((Piece.Mark) piece).no())
        .toList();
  }

  /** Figures that somebody typed into a text: they have no records behind them. */
  public static List<String> typed(String text) {
    return TYPED
        .matcher(MARK.matcher(text).replaceAll(""))
        .results()
        .map(result -> result.group())
        .toList();
  }
}
