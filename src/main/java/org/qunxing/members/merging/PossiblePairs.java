package org.qunxing.members.merging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Permission;
import org.qunxing.members.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Pairs to be looked at. To hold a district of 100,000 members against each other takes a second:
 * it is done once, remembered for those who see the same, and done anew in the background while
 * what is a minute old is still shown. Where few people are searched, they are searched each time.
 *
 * <p>What comes out is a proposal: {@link Duplicates#standing} says which pairs still are, for the
 * reader and at the moment.
 */
@Component
class PossiblePairs {

  static final int FEW = 2_000;
  static final Duration GOOD_FOR = Duration.ofMinutes(1);
  static final Duration SHOWN_AT_MOST = Duration.ofMinutes(30);
  private static final int MOST_REMEMBERED = 200;

  private final Function<Actor, Found> search;
  private final Executor background;
  private final Clock clock;
  private final Map<List<Grant>, Remembered> remembered = new ConcurrentHashMap<>();
  private final Set<List<Grant>> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param people how many were held against each other
   */
  record Found(List<Duplicates.Pair> pairs, int people) {}

  private record Remembered(List<Duplicates.Pair> pairs, Instant at) {}

  @Autowired
  PossiblePairs(Duplicates duplicates, Members members, TaskExecutor background, Clock clock) {
    this(
        actor ->
            new Found(
                duplicates.within(actor.scopes(Permission.MERGE_PERSONS)),
                members.count(actor.scopes(Permission.MERGE_PERSONS))),
        background,
        clock);
  }

  PossiblePairs(Function<Actor, Found> search, Executor background, Clock clock) {
    this.search = search;
    this.background = background;
    this.clock = clock;
  }

  List<Duplicates.Pair> of(Actor actor) {
    Remembered before = remembered.get(actor.grants());
    if (before == null || isOlderThan(SHOWN_AT_MOST, before)) {
      return searched(actor);
    }
    if (isOlderThan(GOOD_FOR, before) && underWay.add(actor.grants())) {
      background.execute(() -> CurrentActor.as(actor, () -> searchAnew(actor)));
    }
    return before.pairs();
  }

  private boolean isOlderThan(Duration age, Remembered one) {
    return !clock.instant().isBefore(one.at().plus(age));
  }

  private void searchAnew(Actor actor) {
    try {
      searched(actor);
    } finally {
      underWay.remove(actor.grants());
    }
  }

  private List<Duplicates.Pair> searched(Actor actor) {
    Instant now = clock.instant();
    Found found = search.apply(actor);
    if (found.people() <= FEW) {
      remembered.remove(actor.grants());
      return found.pairs();
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(actor.grants(), new Remembered(found.pairs(), now));
    return found.pairs();
  }
}
