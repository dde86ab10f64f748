package org.qunxing.web;

import org.jspecify.annotations.Nullable;

/**
 * Where we are in a long list: addresses of the pages around this one.
 *
 * @param first number of the first row shown, from 1; 0 when nothing is shown
 */
public record Pager(
    long first, long last, long total, @Nullable String previousHref, @Nullable String nextHref) {

  /**
   * For numbered pages, counted from 1.
   *
   * @param hrefPrefix the address up to and including {@code page=}
   */
  public static Pager numbered(int page, int size, long total, String hrefPrefix) {
    long first = total == 0 ? 0 : (long) (page - 1) * size + 1;
    long last = Math.min((long) page * size, total);
    return new Pager(
        first,
        last,
        total,
        page > 1 ? hrefPrefix + (page - 1) : null,
        last < total ? hrefPrefix + (page + 1) : null);
  }
}
