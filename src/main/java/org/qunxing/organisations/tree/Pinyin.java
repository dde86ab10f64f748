package org.qunxing.organisations.tree;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a name sounds, for searching: {@code 东港街道} is {@code donggangjiedao} and {@code dgjd}.
 *
 * <p>Many characters have several readings and the transliterator knows one; the words of our trade
 * that it would misread are spelt out here.
 */
public record Pinyin(String full, String initials) {

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

  private static final Map<String, String> OWN_READINGS =
      Map.of(
          "行业",
          " hang ye ",
          "银行",
          " yin hang ",
          "同行",
          " tong hang ",
          "重庆",
          " chong qing ",
          "音乐",
          " yin yue ",
          "乐器",
          " yue qi ",
          "家长",
          " jia zhang ",
          "厂长",
          " chang zhang ",
          "长乐",
          " chang le ",
          "百分",
          " bai fen ");

  public static Pinyin of(String name) {
    String spelt = name;
    for (Map.Entry<String, String> reading : OWN_READINGS.entrySet()) {
      spelt = spelt.replace(reading.getKey(), reading.getValue());
    }
    String[] syllables = syllables(spelt);
    return new Pinyin(String.join("", syllables), initials(syllables));
  }

  /** The transliterator is not thread-safe. */
  private static synchronized String[] syllables(String name) {
    return TO_LATIN.transliterate(name).toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
  }

  private static String initials(String[] syllables) {
    return Arrays.stream(syllables)
        .filter(s -> !s.isEmpty())
        .map(Pinyin::initial)
        .collect(Collectors.joining());
  }

  /** Numbers stay whole: 第3车间 is d3cj, 12号 is 12h. */
  private static String initial(String syllable) {
    return Character.isDigit(syllable.charAt(0)) ? syllable : syllable.substring(0, 1);
  }
}
