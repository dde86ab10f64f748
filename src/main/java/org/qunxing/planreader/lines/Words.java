package org.qunxing.planreader.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word list that answers which of its words begins or ends at an index, the longest first. */
public final class Words {

  /** One bit a character: most questions are about characters that no word begins or ends with. */
  private final long[] first = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private final long[] last = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final Map<Character, List<String>> byLast = new HashMap<>();

  public Words(String list) {
    for (var word : list.strip().split("\\s+")) {
      mark(first, word.charAt(0));
      mark(last, word.charAt(word.length() - 1));
      byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
      byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(word);
    }
    var longestFirst = Comparator.comparingInt(String::length).reversed();
    byFirst.values().forEach(words -> words.sort(longestFirst));
    byLast.values().forEach(words -> words.sort(longestFirst));
  }

  /** Length of the longest word that begins at {@code at}, 0 when none does. */
  public int lengthAt(String text, int at) {
    if (at < text.length() && isMarked(first, text.charAt(at))) {
      for (var word : byFirst.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  /** Length of the longest word that ends at {@code end} and begins at or behind {@code from}. */
  public int lengthBefore(String text, int from, int end) {
    if (end > from && isMarked(last, text.charAt(end - 1))) {
      for (var word : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
        if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
          return word.length();
        }
      }
    }
    return 0;
  }

  private static void mark(long[] bits, char c) {
    bits[c / Long.SIZE] |= 1L << c;
  }

  private static boolean isMarked(long[] bits, char c) {
    return (bits[c / Long.SIZE] & 1L << c) != 0;
  }

  /** Whether one of the words begins at {@code at}. */
  public boolean at(String text, int at) {
    return at >= 0 && lengthAt(text, at) > 0;
  }

  /** Whether one of the words ends at {@code end}. */
  public boolean endAt(String text, int end) {
    return lengthBefore(text, 0, end) > 0;
  }

  /** Whether any of the words stands in the stretch. */
  public boolean in(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = lengthAt(text, i);
      if (length > 0 && i + length <= to) {
        return true;
      }
    }
    return false;
  }
}
