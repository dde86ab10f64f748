package org.qunxing.plans.drafting;

import java.util.ArrayList;
import java.util.List;

/** A move of one item of a draft among its neighbours, or elsewhere. */
enum Step {
  UP,
  DOWN,
  INTO;

  /** The items in their new order; as they were when there is no further to go. */
  List<Integer> of(List<Integer> order, int item) {
    int at = order.indexOf(item);
    int to =
        switch (this) {
          case UP -> Math.max(0, at - 1);
          case DOWN -> Math.min(order.size() - 1, at + 1);
          case INTO -> order.size() - 1;
        };
    List<Integer> moved = new ArrayList<>(order);
    moved.remove(at);
    moved.add(to, item);
    return moved;
  }
}
