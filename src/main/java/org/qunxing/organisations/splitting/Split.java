package org.qunxing.organisations.splitting;

import java.util.List;
import java.util.Set;

/**
 * How a unit is to be split.
 *
 * @param parts the new units
 * @param closes whether nothing of the old one goes on: then everybody is in a part
 */
public record Split(List<Part> parts, boolean closes) {

  public Split {
    parts = List.copyOf(parts);
  }

  /**
   * A new unit.
   *
   * @param numbers of the people who go there
   */
  public record Part(String name, Set<String> numbers) {

    public Part {
      name = name.strip();
      numbers = Set.copyOf(numbers);
    }
  }
}
