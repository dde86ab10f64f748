package org.qunxing.planreader.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.lines.Words;

/**
 * What a paragraph has said, up to the figure at hand, about time and about promised or achieved.
 *
 * <p>It reads each word once, from figure to figure, so that a paragraph of a thousand figures
 * costs no more than its length.
 */
final class Timeline {

  private static final Words RUNNING = new Words("累计 累积 总数 总量 总人数 存量 总数达 总规模 截至");
  private static final Words CHANGE = new Words("增长 下降 减少 上升 提高 降低 增加 同比 环比");
  private static final Words SUM = new Words("累计 累积 共 总共 合计 共计 总计");

  private static final int LONGEST_ASIDE = 16;

  private final String text;
  private final Scope home;
  private final When opening;
  private final Standing standing;
  private Scope scope;
  private When said;
  private @Nullable When aside;
  private int cursor;

  Timeline(String text, int from, Scope scope, When opening) {
    this.text = text;
    this.home = scope.inYearAtHead(text, from);
    this.opening = opening;
    this.standing = new Standing(text);
    this.scope = home;
    this.said = opening;
    this.cursor = from;
  }

  /** Reads the words on time and standing up to {@code at}; each sentence begins afresh. */
  void readOn(int at) {
    int from = cursor;
    int stop = -1;
    for (int i = cursor; i < at; i++) {
      char c = text.charAt(i);
      from = "。！？".indexOf(c) >= 0 ? i + 1 : from;
      stop = c == '；' ? i : stop;
    }
    if (from > cursor) {
      said = opening;
      standing.forget();
    }
    aside = null;
    if (stop >= from) {
      said = Times.read(text, from, stop, said, home.year()).withoutRhythm();
    }
    said = Times.read(text, Math.max(from, stop), at, said, home.year());
    scope = said.year() == null || said.deadline() != null ? home : home.inYear(said.year());
    standing.read(from, at, scope);
    cursor = Math.max(cursor, at);
  }

  /** 建成30个（6月底前）、改造12个（9月底前）: a date in brackets is of the figure before them alone. */
  void readAside(int at, int next) {
    if (at >= text.length() || text.charAt(at) != '（') {
      return;
    }
    int close = at;
    while (close < next && close - at <= LONGEST_ASIDE && text.charAt(close) != '）') {
      close++;
    }
    if (close < next && text.charAt(close) == '）') {
      aside = Times.read(text, at, close, said, home.year());
      cursor = Math.max(cursor, close);
    }
  }

  private When said() {
    return aside == null ? said : aside;
  }

  Status status() {
    return standing.of(scope);
  }

  /** The date in another column of the row, where the words gave none. */
  void readRow(int figureTo) {
    var column = said.deadline() == null ? TableRow.deadline(text, figureTo, home.year()) : null;
    said = column == null ? said : said.due(column);
  }

  /** Only a promise has one. */
  @Nullable LocalDate deadline() {
    return status() == Status.DONE ? null : said().deadline();
  }

  /**
   * Over what the figure counts: its own words, then those read before it, then the document's
   * year.
   */
  @Nullable Period period(Figure figure, Clause clause) {
    if (figure.period() != null) {
      return figure.period();
    }
    if ((said().period() != null || said().uncoded()) && !isSummedUp(figure, clause)) {
      return said().period();
    }
    if ((RUNNING.in(text, clause.from(), figure.to()) && !isChange(figure, clause))
        || (said().deadline() != null && said().until())) {
      return Period.TO_DATE;
    }
    if (said().deadline() != null) {
      return isEndOfOwnYear(said().deadline()) ? Period.YEAR : Period.ONCE;
    }
    boolean dated = said().year() != null && scope.status() != Status.UNCLEAR;
    return scope.yearly() || dated ? Period.YEAR : null;
  }

  /** 信访总量同比下降三成 is no total. */
  private boolean isChange(Figure figure, Clause clause) {
    return figure.percent() && CHANGE.in(text, clause.from(), figure.from());
  }

  /** A sum or a rate is not of the rhythm named in a clause before: 每季度排查1轮，共发现隐患346处. */
  private boolean isSummedUp(Figure figure, Clause clause) {
    boolean rhythm =
        said().uncoded() || (said().period() != Period.TO_DATE && said().period() != Period.ONCE);
    boolean elsewhere = said().at() < clause.from();
    return rhythm && elsewhere && (figure.percent() || SUM.in(text, clause.from(), figure.to()));
  }

  private boolean isEndOfOwnYear(LocalDate day) {
    boolean yearEnd = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    return yearEnd && home.yearly() && home.year() != null && home.year() == day.getYear();
  }
}
