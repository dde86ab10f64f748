package org.qunxing.members.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.merging.PossiblePairs.Found;

class PossiblePairsTests {

  private static final int MANY = PossiblePairs.FEW + 1;

  private final Deque<Found> answers = new ArrayDeque<>();
  private final List<Actor> askedFor = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Watch clock = new Watch();
  private final PossiblePairs pairs =
      new PossiblePairs(
          actor -> {
            askedFor.add(actor);
            return answers.remove();
          },
          background::add,
          clock);
  private final Actor zhaoMin = officer("hy");

  @Test
  void manyPeopleAreSearchedOnceAMinuteAndInTheBackground() {
    answers.addAll(List.of(found(1, MANY), found(2, MANY)));

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    clock.after(Duration.ofSeconds(59));
    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    assertThat(background).isEmpty();

    clock.after(Duration.ofSeconds(60));
    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    assertThat(background).as("once, however many look").hasSize(1);
    background.remove().run();

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(2, MANY).pairs());
  }

  @Test
  void whatIsTooOldIsNotShown() {
    answers.addAll(List.of(found(1, MANY), found(2, MANY)));
    pairs.of(zhaoMin);

    clock.after(PossiblePairs.SHOWN_AT_MOST);

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(2, MANY).pairs());
  }

  @Test
  void aFewPeopleAreSearchedEachTime() {
    answers.addAll(List.of(found(1, PossiblePairs.FEW), found(2, PossiblePairs.FEW)));

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, 0).pairs());
    assertThat(pairs.of(zhaoMin)).isEqualTo(found(2, 0).pairs());
  }

  @Test
  void whoSeesOtherThingsIsSearchedForWithHerOwnEyes() {
    answers.addAll(List.of(found(1, MANY), found(2, MANY), found(3, MANY)));
    Actor chenJing = officer("hy.s1");

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    assertThat(pairs.of(chenJing)).isEqualTo(found(2, MANY).pairs());
    clock.after(PossiblePairs.GOOD_FOR);
    pairs.of(chenJing);
    background.remove().run();

    assertThat(askedFor).containsExactly(zhaoMin, chenJing, chenJing);
  }

  @Test
  void aSearchThatFailedIsTriedAgain() {
    answers.add(found(1, MANY));
    pairs.of(zhaoMin);
    clock.after(PossiblePairs.GOOD_FOR);
    pairs.of(zhaoMin);
    Runnable failing = background.remove();
    org.assertj.core.api.Assertions.assertThatThrownBy(failing::run)
        .isInstanceOf(java.util.NoSuchElementException.class);

    assertThat(pairs.of(zhaoMin)).isEqualTo(found(1, MANY).pairs());
    assertThat(background).hasSize(1);
  }

  @Test
  void theBackgroundActsForWhoAsked() {
    List<Actor> acting = new ArrayList<>();
    PossiblePairs watched =
        new PossiblePairs(
            _ -> {
              CurrentActor.get().ifPresent(acting::add);
              return found(1, MANY);
            },
            background::add,
            clock);
    watched.of(zhaoMin);
    clock.after(PossiblePairs.GOOD_FOR);
    watched.of(zhaoMin);
    background.remove().run();

    assertThat(acting).containsExactly(zhaoMin);
  }

  private static Found found(int number, int people) {
    return new Found(
        List.of(new Duplicates.Pair(number, number + 1, "王芳", "王芳", List.of())), people);
  }

  private static Actor officer(String unit) {
    return new Actor(
        new UUID(1, unit.hashCode()),
        null,
        "赵敏",
        List.of(new Grant(Role.DISTRICT_OFFICER, UnitPath.of(unit), Line.UNION)));
  }

  private static final class Watch extends Clock {

    private Duration passed = Duration.ZERO;

    void after(Duration since) {
      passed = since;
    }

    @Override
    public Instant instant() {
      return Instant.parse("2026-11-21T00:00:00Z").plus(passed);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
