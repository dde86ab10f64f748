package org.qunxing.measures.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.measures.Dimension;

/**
 * What is counted on this platform, and what it came to this year where the viewer looks from.
 *
 * @param trial what the typed expression comes to
 */
public record CataloguePage(
    int year, String unitName, List<Entry> entries, String typed, @Nullable Trial trial) {

  /** One declared measure. */
  public record Entry(
      String key,
      String name,
      String meaning,
      List<Dimension> dimensions,
      String figure,
      String factsLink) {}

  /** An expression tried out: either a figure or what is wrong with the text. */
  public record Trial(
      @Nullable String description,
      @Nullable String figure,
      @Nullable String factsLink,
      @Nullable String problem) {}
}
