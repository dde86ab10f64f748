package org.qunxing.planreader.targets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years as documents write them: 2026年, 2026—2028年, 二〇二六年. */
public final class Years {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)(?=年|-20\\d\\d年|至20\\d\\d年|度|$|[^\\d])|二[〇零]([〇零一二三四五])([〇零一二三四五六七八九])年");

  private static final Pattern OPENING =
      Pattern.compile("(?<![\\d到至自从])(20\\d\\d)年(?!以来|底|末|前|起|年底)");

  private static final Pattern REPUBLIC =
      Pattern.compile("(?<![\\d一二三四五六七八九])(?:1[0-3]\\d|一[〇零一二三][〇零一二三四五六七八九])(?=年度)");

  private static final int FIRST_YEAR_OF_THE_REPUBLIC = 1912;

  private Years() {}

  /** The first year named in plain text, or null. */
  public static @Nullable Integer first(String plain) {
    var match = YEAR.matcher(plain);
    while (match.find()) {
      if (match.group(1) == null) {
        return 2000 + 10 * digit(match.group(2)) + digit(match.group(3));
      }
      boolean named =
          plain.startsWith("年", match.end())
              || plain.startsWith("-20", match.end())
              || plain.startsWith("至20", match.end());
      if (named) {
        return Integer.valueOf(match.group(1));
      }
    }
    return ofTheRepublic(plain);
  }

  /** 116年度 and 一一六年度, counted from 1912 as in Taiwan. */
  private static @Nullable Integer ofTheRepublic(String plain) {
    var match = REPUBLIC.matcher(plain);
    if (!match.find()) {
      return null;
    }
    var word = match.group();
    int value = 0;
    for (char c : word.toCharArray()) {
      value = 10 * value + (Character.isDigit(c) ? c - '0' : digit(String.valueOf(c)));
    }
    return FIRST_YEAR_OF_THE_REPUBLIC - 1 + value;
  }

  /** The year an opening speaks of: not one it only counts from or towards. */
  public static @Nullable Integer ofOpening(String plain) {
    var match = OPENING.matcher(plain);
    return match.find() ? Integer.valueOf(match.group(1)) : null;
  }

  private static int digit(String c) {
    return Math.max(0, "〇一二三四五六七八九".indexOf(c.replace('零', '〇')));
  }
}
