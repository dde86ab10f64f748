package org.qunxing.plans.outline;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qunxing.kernel.Line;

/** Which of the three lines a text speaks of, by the people it names. */
public final class LinesInText {

  private static final Map<Line, Pattern> WORDS =
      Map.of(
          Line.UNION, Pattern.compile("工会|工會|职工|職工|劳动者|勞動者|劳模|工匠|会员|劳动"),
          Line.YOUTH, Pattern.compile("共青团|共青團|团员|團員|青年|青少年|团组织|志愿者"),
          Line.WOMEN, Pattern.compile("妇联|婦聯|妇女|婦女|女性|巾帼|巾幗|家庭|儿童|兒童|两癌"));

  private LinesInText() {}

  /** Empty when the text names none of them. */
  public static Set<Line> of(String text) {
    EnumSet<Line> lines = EnumSet.noneOf(Line.class);
    WORDS.forEach(
        (line, words) -> {
          if (words.matcher(text).find()) {
            lines.add(line);
          }
        });
    return lines;
  }
}
