package org.qunxing.burden;

import java.util.List;

/**
 * One thing that somebody sends to the platform.
 *
 * @param route {@code POST /my/activities/{number}/sign-up}
 * @param name what people would call it
 * @param fields without those that the page fills in by itself
 */
public record AskedForm(String route, String name, Level level, List<AskedField> fields) {

  /**
   * @param required must be filled in
   */
  public record AskedField(String name, Effort effort, boolean required) {}

  public int required() {
    return (int) fields.stream().filter(AskedField::required).count();
  }

  public int optional() {
    return fields.size() - required();
  }

  /** Filling in what must be, and sending it. */
  public int seconds() {
    return Effort.PER_FORM_SECONDS
        + fields.stream()
            .filter(AskedField::required)
            .mapToInt(field -> field.effort().seconds())
            .sum();
  }
}
