package org.qunxing.web;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing; a real link, so that it works without JavaScript. */
public record Tab(String label, String href, boolean active, @Nullable Integer count) {

  public Tab(String label, String href, boolean active) {
    this(label, href, active, null);
  }
}
