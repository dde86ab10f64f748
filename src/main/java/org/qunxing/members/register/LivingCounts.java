package org.qunxing.members.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many members a list is of. A number in the thousands takes long to count and is as good a
 * minute later: it is remembered so long, for those who see the same. Small ones are counted each
 * time, so that whoever registers somebody sees it.
 */
@Component
class LivingCounts {

  static final int SMALL = 2_000;
  static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 1_000;

  private final ToIntFunction<List<UnitPath>> counting;
  private final Clock clock;
  private final Map<Eyes, Counted> counted = new ConcurrentHashMap<>();

  @Autowired
  LivingCounts(Members members, Clock clock) {
    this(members::count, clock);
  }

  LivingCounts(ToIntFunction<List<UnitPath>> counting, Clock clock) {
    this.counting = counting;
    this.clock = clock;
  }

  private record Eyes(List<UnitPath> within, List<Grant> grants) {}

  private record Counted(int people, Instant at) {}

  int within(Actor actor, List<UnitPath> units) {
    Eyes eyes = new Eyes(List.copyOf(units), List.copyOf(actor.grants()));
    Instant now = clock.instant();
    Counted before = counted.get(eyes);
    if (before != null && now.isBefore(before.at().plus(GOOD_FOR))) {
      return before.people();
    }
    int people = counting.applyAsInt(units);
    remember(eyes, people, now);
    return people;
  }

  private void remember(Eyes eyes, int people, Instant now) {
    if (counted.size() >= MOST_REMEMBERED) {
      counted.clear();
    }
    if (people > SMALL) {
      counted.put(eyes, new Counted(people, now));
    } else {
      counted.remove(eyes);
    }
  }
}
