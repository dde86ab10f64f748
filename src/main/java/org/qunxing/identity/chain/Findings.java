package org.qunxing.identity.chain;

import java.util.ArrayList;
import java.util.List;

/** What was found, in bounded memory however much it is. */
final class Findings {

  static final int KEPT = 1000;

  private final List<Finding> first = new ArrayList<>();
  private long count;

  void add(Finding.Kind kind, long where, String words) {
    count++;
    if (first.size() < KEPT) {
      first.add(new Finding(kind, where, words));
    }
  }

  List<Finding> first() {
    return List.copyOf(first);
  }

  long count() {
    return count;
  }
}
