package org.qunxing.members.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers single things and hands them on by the thousand; {@link #finish} hands on the rest. */
final class InLots<T> implements Consumer<T> {

  private final int size;
  private final Consumer<List<T>> next;
  private List<T> lot = new ArrayList<>();

  InLots(int size, Consumer<List<T>> next) {
    this.size = size;
    this.next = next;
  }

  @Override
  public void accept(T thing) {
    lot.add(thing);
    if (lot.size() == size) {
      finish();
    }
  }

  void finish() {
    if (!lot.isEmpty()) {
      next.accept(lot);
      lot = new ArrayList<>();
    }
  }
}
