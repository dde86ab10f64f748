package org.qunxing.measures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A measure, or the part of it that carries certain tags: {@code
 * members.joined[form=COURIER|RIDER]}.
 *
 * @param filter by dimension, the values that count; dimensions are joined by <em>and</em>
 */
public record MeasureRef(String measure, Map<String, SortedSet<String>> filter) {

  public MeasureRef {
    Map<String, SortedSet<String>> sorted = new TreeMap<>();
    filter.forEach(
        (key, values) -> sorted.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
    filter = Collections.unmodifiableMap(sorted);
  }

  /** The rollup's slices that make it up; they never overlap. */
  public List<String> slices() {
    List<String> slices = List.of("");
    for (Map.Entry<String, SortedSet<String>> dimension : filter.entrySet()) {
      slices =
          slices.stream()
              .flatMap(
                  slice ->
                      dimension.getValue().stream()
                          .map(
                              value ->
                                  (slice.isEmpty() ? "" : slice + "&")
                                      + dimension.getKey()
                                      + "="
                                      + value))
              .toList();
    }
    return slices;
  }

  /** The same with one more condition; narrows a condition on the same dimension. */
  public MeasureRef where(String dimension, String value) {
    Map<String, SortedSet<String>> narrowed = new TreeMap<>(filter);
    SortedSet<String> before = filter.get(dimension);
    narrowed.put(
        dimension,
        before == null || before.contains(value) ? new TreeSet<>(List.of(value)) : new TreeSet<>());
    return new MeasureRef(measure, narrowed);
  }

  @Override
  public String toString() {
    return filter.isEmpty()
        ? measure
        : measure
            + filter.entrySet().stream()
                .map(dimension -> dimension.getKey() + "=" + String.join("|", dimension.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
  }
}
