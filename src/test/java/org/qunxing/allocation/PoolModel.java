package org.qunxing.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.Standing.State;

/** What a pool of one part should do, as plainly as it can be said. */
final class PoolModel {

  private final int perHolder;
  private final int queueMost;
  private final List<Entry> living = new ArrayList<>();
  private int capacity;
  private long turns;

  PoolModel(int capacity, int perHolder, int queueMost) {
    this.capacity = capacity;
    this.perHolder = perHolder;
    this.queueMost = queueMost;
  }

  /** A living claim. */
  record Entry(UUID holder, UUID request, int units, long turn, State state) {

    Outcome outcome() {
      return state == State.HELD ? new Outcome.Held(turn, 0) : new Outcome.Waiting(turn);
    }
  }

  Outcome claim(Claim claim) {
    UUID request = perHolder == 1 ? Claim.ONLY : claim.request();
    Optional<Entry> known =
        living.stream()
            .filter(e -> e.holder().equals(claim.holder()) && e.request().equals(request))
            .findFirst();
    if (known.isPresent()) {
      return known.get().outcome();
    }
    if (heldBy(claim.holder()) + claim.units() > perHolder) {
      return new Outcome.LimitReached(null);
    }
    boolean room = waiting() == 0 && taken() + claim.units() <= capacity;
    if (!room && waiting() >= queueMost) {
      return new Outcome.SoldOut();
    }
    Entry entry =
        new Entry(
            claim.holder(), request, claim.units(), ++turns, room ? State.HELD : State.WAITING);
    living.add(entry);
    return entry.outcome();
  }

  void release(Entry entry) {
    living.remove(entry);
    promote();
  }

  void resize(int to) {
    capacity = to;
    promote();
  }

  private void promote() {
    for (int i = 0; i < living.size(); i++) {
      Entry next = living.get(i);
      if (next.state() == State.WAITING) {
        if (taken() + next.units() > capacity) {
          return;
        }
        living.set(
            i, new Entry(next.holder(), next.request(), next.units(), next.turn(), State.HELD));
      }
    }
  }

  List<Entry> living() {
    return List.copyOf(living);
  }

  int taken() {
    return living.stream().filter(e -> e.state() == State.HELD).mapToInt(Entry::units).sum();
  }

  private long waiting() {
    return living.stream().filter(e -> e.state() == State.WAITING).count();
  }

  private int heldBy(UUID holder) {
    return living.stream().filter(e -> e.holder().equals(holder)).mapToInt(Entry::units).sum();
  }
}
