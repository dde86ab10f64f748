package org.qunxing.plans.outline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.outline.DraftOutline.Duty;
import org.qunxing.plans.outline.DraftOutline.KeyTask;

/** Sentences that set a day: 6月底前完成…. */
final class KeyTasks {

  private static final int LONGEST = 120;
  private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+");
  private static final Pattern BY_DAY =
      Pattern.compile(
          "(?:(20\\d\\d)年)?(1[0-2]|0?[1-9])月(?:(3[01]|[12]\\d|0?[1-9])日|底|末|份)?(?:之前|以前|前|底前)");
  private static final Pattern BY_HALF = Pattern.compile("上半年(?:完成|前|内|底)|(?:在|于)上半年");

  private KeyTasks() {}

  static List<KeyTask> in(String body, @Nullable Integer year) {
    return SENTENCE
        .matcher(body)
        .results()
        .map(found -> found.group().strip())
        .filter(sentence -> sentence.indexOf('\t') < 0)
        .flatMap(sentence -> task(sentence, year).stream())
        .toList();
  }

  private static Optional<KeyTask> task(String sentence, @Nullable Integer year) {
    LocalDate day = day(sentence, year);
    if (day == null) {
      return Optional.empty();
    }
    return Optional.of(new KeyTask(shortened(sentence), new Duty(null, null, day)));
  }

  private static @Nullable LocalDate day(String sentence, @Nullable Integer planYear) {
    Matcher matcher = BY_DAY.matcher(sentence);
    if (matcher.find()) {
      Integer year = matcher.group(1) == null ? planYear : Integer.valueOf(matcher.group(1));
      return year == null ? null : day(year, Integer.parseInt(matcher.group(2)), matcher.group(3));
    }
    return planYear != null && BY_HALF.matcher(sentence).find()
        ? LocalDate.of(planYear, 6, 30)
        : null;
  }

  private static LocalDate day(int year, int month, @Nullable String day) {
    YearMonth of = YearMonth.of(year, month);
    return day == null
        ? of.atEndOfMonth()
        : of.atDay(Math.min(Integer.parseInt(day), of.lengthOfMonth()));
  }

  static String shortened(String text) {
    String plain = text.strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }
}
