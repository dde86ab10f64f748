package org.qunxing.planreader.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;

/** 到2026年、2027年、2028年，入会率分别达到75%、80%、85%: each year has its figure. */
final class Respectively {

  private static final String WORD = "分别";

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<years>(?:20\\d\\d年?(?:底|末)?[、和及]){1,5}20\\d\\d年(?:底|末)?)[^。；\\d]{0,60}?" + WORD);

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private final String text;
  private final int at;
  private final List<Integer> years;
  private int next;

  private Respectively(String text, int at, List<Integer> years) {
    this.text = text;
    this.at = at;
    this.years = years;
  }

  static Respectively in(String text, int from, int to) {
    if (text.indexOf(WORD, from, to) >= 0) {
      var match = YEARS.matcher(text).region(from, to);
      if (match.find()) {
        var years = YEAR.matcher(match.group("years")).results();
        return new Respectively(
            text, match.end(), years.map(year -> Integer.valueOf(year.group())).toList());
      }
    }
    return new Respectively(text, to, List.of());
  }

  /** The figure at {@code figureFrom} with the year whose turn it is; itself where none is. */
  Target dated(Target target, int figureFrom) {
    if (figureFrom < at || next >= years.size() || text.substring(at, figureFrom).contains("。")) {
      return target;
    }
    var day = LocalDate.of(years.get(next++), 12, 31);
    return target.due(target.status() == Status.DONE ? null : day, Period.TO_DATE);
  }
}
