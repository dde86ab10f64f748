package org.qunxing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture of figures. The page carries the figures once as data for the drawing and once as a
 * table for those who read, so no figure depends on JavaScript.
 *
 * @param unit what one counts: 人次, 场, 元
 * @param target a line to compare with, if there is one
 */
public record Chart(
    String title,
    Kind kind,
    String unit,
    List<String> labels,
    List<Series> series,
    @Nullable Number target) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How it is drawn. */
  public enum Kind {
    LINE,
    BAR,
    STACKED,
    HORIZONTAL,
    PIE
  }

  /** One row of figures; null where nothing is known. */
  public record Series(String name, List<? extends @Nullable Number> values) {}

  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  public static Chart line(String title, String unit, List<String> labels, Series... series) {
    return new Chart(title, Kind.LINE, unit, labels, List.of(series), null);
  }

  public static Chart bar(String title, String unit, List<String> labels, Series... series) {
    return new Chart(title, Kind.BAR, unit, labels, List.of(series), null);
  }

  public Chart as(Kind other) {
    return new Chart(title, other, unit, labels, series, target);
  }

  public Chart withTarget(Number line) {
    return new Chart(title, kind, unit, labels, series, line);
  }

  /** The data for the drawing; safe inside a script element. */
  public String json() {
    return JSON.writeValueAsString(this).replace("<", "\\u003c");
  }
}
