package org.qunxing.documents.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.reading.WordStyles.Numbered;

/**
 * Automatic numbers of a Word document, counted as Word counts: lists of one definition continue
 * each other unless a list restarts, and a higher level resets those below it.
 */
final class WordNumbering {
  private static final int LEVELS = 9;

  private final WordStyles styles;
  private final Map<Integer, Map<Integer, Level>> definitions = new HashMap<>();
  private final Map<Integer, Integer> definitionOf = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> restarts = new HashMap<>();
  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  private Map<Integer, Level> definition = new TreeMap<>();
  private Level level = new Level();
  private int list = -1;
  private int overridden = -1;

  WordNumbering(WordStyles styles) {
    this.styles = styles;
  }

  private static final class Level {
    private int start = 1;
    private String format = "decimal";
    private String pattern = "";
    private String style = "";
    private boolean legal;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        start(xml);
      }
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "abstractNum" -> {
        definition = new TreeMap<>();
        definitions.put(WordText.number(xml, "abstractNumId", -1), definition);
      }
      case "lvl" -> {
        level = new Level();
        definition.put(WordText.number(xml, "ilvl", 0), level);
      }
      case "start" -> level.start = WordText.number(xml, "val", 1);
      case "numFmt" -> level.format = WordText.attribute(xml, "val");
      case "lvlText" -> level.pattern = WordText.attribute(xml, "val");
      case "pStyle" -> level.style = WordText.attribute(xml, "val");
      case "isLgl" -> level.legal = WordText.isOn(xml);
      case "num" -> {
        list = WordText.number(xml, "numId", -1);
        definition = new TreeMap<>();
      }
      case "abstractNumId" -> definitionOf.put(list, WordText.number(xml, "val", -1));
      case "lvlOverride" -> overridden = WordText.number(xml, "ilvl", 0);
      case "startOverride" ->
          restarts
              .computeIfAbsent(list, _ -> new HashMap<>())
              .put(overridden, WordText.number(xml, "val", 1));
      default -> {}
    }
  }

  WordStyles styles() {
    return styles;
  }

  /** The number to print before the next paragraph of this list; empty where there is none. */
  String next(@Nullable Numbered numbered) {
    if (numbered == null || !definitionOf.containsKey(numbered.list())) {
      return "";
    }
    Map<Integer, Level> levels =
        definitions.getOrDefault(definitionOf.get(numbered.list()), Map.of());
    int at = numbered.level() >= 0 ? numbered.level() : levelOf(numbered.style(), levels);
    return levels.containsKey(at) && at < LEVELS ? count(numbered.list(), at, levels) : "";
  }

  private static int levelOf(String style, Map<Integer, Level> levels) {
    for (var entry : levels.entrySet()) {
      if (entry.getValue().style.equals(style)) {
        return entry.getKey();
      }
    }
    return 0;
  }

  private String count(int list, int at, Map<Integer, Level> levels) {
    int[] counts =
        counters.computeIfAbsent(definitionOf.getOrDefault(list, -1), _ -> fresh(levels));
    if (begun.add(list)) {
      restarts.getOrDefault(list, Map.of()).forEach((level, from) -> restart(counts, level, from));
    }
    counts[at]++;
    for (int below = at + 1; below < LEVELS; below++) {
      counts[below] = start(levels, below) - 1;
    }
    return print(counts, at, levels);
  }

  private static void restart(int[] counts, int level, int from) {
    if (level >= 0 && level < LEVELS) {
      counts[level] = from - 1;
    }
  }

  private static int[] fresh(Map<Integer, Level> levels) {
    int[] counts = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      counts[i] = start(levels, i) - 1;
    }
    return counts;
  }

  private static int start(Map<Integer, Level> levels, int at) {
    Level level = levels.get(at);
    return level == null ? 1 : level.start;
  }

  private static String print(int[] counts, int at, Map<Integer, Level> levels) {
    Level level = levels.getOrDefault(at, new Level());
    if (level.format.equals("bullet") || level.format.equals("none")) {
      return "";
    }
    String printed = level.pattern;
    for (int i = 0; i <= at; i++) {
      String format = level.legal ? "decimal" : levels.getOrDefault(i, level).format;
      int value = Math.max(counts[i], start(levels, i));
      printed = printed.replace("%" + (i + 1), ListNumbers.print(format, value));
    }
    return printed.matches(".*[0-9A-Za-z]") ? printed + " " : printed;
  }
}
