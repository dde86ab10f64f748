package org.qunxing.plans.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.plans.figures.TargetFigure;

/**
 * Proposes measures for a target: the unit must be of one kind, the words decide the order. A word
 * of the target that names a tag's value (快递员) narrows the measure to it.
 */
public final class MeasureSuggestions {

  /** From here on a proposal is good enough to be applied by “采用建议”. */
  public static final double GOOD = 0.5;

  private static final int MOST = 4;
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("场", "场"),
          Map.entry("场次", "场"),
          Map.entry("次", "场"),
          Map.entry("期", "场"),
          Map.entry("项", "场"),
          Map.entry("人次", "人次"),
          Map.entry("人", "人"),
          Map.entry("名", "人"),
          Map.entry("家", "家"),
          Map.entry("个", "家"),
          Map.entry("户", "家"),
          Map.entry("元", "元"),
          Map.entry("件", "件"),
          Map.entry("条", "件"));

  private final List<MeasureDeclaration> measures;

  public MeasureSuggestions(List<MeasureDeclaration> measures) {
    this.measures = List.copyOf(measures);
  }

  /** The best first, at most four; empty when nothing of that kind is recorded. */
  public List<Suggestion> fitting(TargetFigure target, String quote) {
    String words = target.subject() + " " + quote;
    List<Suggestion> found = target.percent() ? ratios(words) : totals(target, words);
    return found.stream()
        .filter(suggestion -> suggestion.score() > 0)
        .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
        .limit(MOST)
        .toList();
  }

  private List<Suggestion> totals(TargetFigure target, String words) {
    return measures.stream()
        .filter(measure -> kind(measure.unit()).equals(kind(target.unit())))
        .map(measure -> total(measure, words))
        .toList();
  }

  private static Suggestion total(MeasureDeclaration measure, String words) {
    Optional<String> filter = filter(measure, words);
    String call = counted(measure) ? "count" : "sum";
    return new Suggestion(
        call + "(" + measure.key() + filter.orElse("") + ")",
        measure.name()
            + filter.map(_ -> "·" + label(measure, words)).orElse("")
            + "（"
            + measure.unit()
            + "）",
        likeness(words, measure.name()) + (filter.isPresent() ? 0.2 : 0));
  }

  private static boolean counted(MeasureDeclaration measure) {
    return kind(measure.unit()).equals("场");
  }

  private List<Suggestion> ratios(String words) {
    List<Suggestion> found = new ArrayList<>();
    for (MeasureDeclaration part : measures) {
      for (MeasureDeclaration whole : measures) {
        if (part != whole
            && part.unit().equals(whole.unit())
            && module(part).equals(module(whole))) {
          double score = likeness(words, part.name()) - likeness(words, whole.name()) / 2;
          found.add(
              new Suggestion(
                  "ratio(%s, %s)".formatted(part.key(), whole.key()),
                  part.name() + " ÷ " + whole.name(),
                  score));
        }
      }
    }
    return found;
  }

  private static Optional<String> filter(MeasureDeclaration measure, String words) {
    for (Dimension dimension : measure.dimensions()) {
      for (Map.Entry<String, String> value : dimension.values().entrySet()) {
        if (value.getValue().length() >= 2 && words.contains(value.getValue())) {
          return Optional.of("[" + dimension.key() + "=" + value.getKey() + "]");
        }
      }
    }
    return Optional.empty();
  }

  private static String label(MeasureDeclaration measure, String words) {
    return measure.dimensions().stream()
        .flatMap(dimension -> dimension.values().values().stream())
        .filter(value -> value.length() >= 2 && words.contains(value))
        .findFirst()
        .orElse("");
  }

  private static String module(MeasureDeclaration measure) {
    return measure.key().substring(0, measure.key().indexOf('.'));
  }

  private static String kind(String unit) {
    return KINDS.getOrDefault(unit, unit);
  }

  /** The share of the measure's name, in pairs of characters, that the target's words hold. */
  static double likeness(String words, String name) {
    Set<String> pairs = pairs(name);
    long held = pairs.stream().filter(words::contains).count();
    return pairs.isEmpty() ? 0 : (double) held / pairs.size();
  }

  private static Set<String> pairs(String name) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= name.length(); i++) {
      pairs.add(name.substring(i, i + 2));
    }
    return pairs;
  }
}
