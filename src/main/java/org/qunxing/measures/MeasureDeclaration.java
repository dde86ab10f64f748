package org.qunxing.measures;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A thing that is counted: a bean of the module that records it.
 *
 * @param key {@code module.things}, as in expressions: {@code activities.held}
 * @param name as people see it: 举办活动
 * @param unit what one of it is called: 场, 人次, 元
 * @param meaning what exactly is counted, and when, in a sentence for officers
 * @param dimensions the tags by which it can be filtered, at most three
 */
public record MeasureDeclaration(
    String key, String name, String unit, String meaning, List<Dimension> dimensions) {

  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)+");
  static final int MOST_DIMENSIONS = 3;

  public MeasureDeclaration {
    dimensions = List.copyOf(dimensions);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a measure's key: " + key);
    }
    if (dimensions.size() > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          key + ": more than three dimensions, each doubles the rollups");
    }
  }

  /** A measure without tags. */
  public MeasureDeclaration(String key, String name, String unit, String meaning) {
    this(key, name, unit, meaning, List.of());
  }

  public Optional<Dimension> dimension(String dimensionKey) {
    return dimensions.stream()
        .filter(dimension -> dimension.key().equals(dimensionKey))
        .findFirst();
  }
}
