package org.qunxing.allocation.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.allocation.slots.SlotReason.CANCEL_TOO_LATE;
import static org.qunxing.allocation.slots.SlotReason.NOT_OPEN_YET;
import static org.qunxing.allocation.slots.SlotReason.PERSON_HAS_ENOUGH;
import static org.qunxing.allocation.slots.SlotReason.SUSPENDED;
import static org.qunxing.allocation.slots.SlotReason.TOO_LATE;
import static org.qunxing.allocation.slots.SlotReason.TOO_LONG;
import static org.qunxing.allocation.slots.SlotReason.UNIT_HAS_ENOUGH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.allocation.slots.Resource.Hours;
import org.qunxing.allocation.slots.RuleCard.Had;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;

/** The rule of the courts (RULES §6), row by row on both sides of each edge. */
class RuleCardTests {

  private static final RuleCard COURTS = RuleCard.ofCourts(UnitPath.of("HY"), "羽毛球场");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
  private static final Had NOTHING = new Had(0, 0, null);
  private static final Instant IN_TIME = at("2026-11-27T12:00");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Span.ZONE).toInstant();
  }

  private static Wish wish(LocalTime from, Duration length) {
    return Wish.of(UUID.randomUUID(), Span.of(SATURDAY, from, length), UUID.randomUUID());
  }

  private static Wish hour() {
    return wish(LocalTime.of(18, 0), Duration.ofHours(1));
  }

  private static Wish onUnit(boolean forUnit) {
    Wish own = hour();
    return new Wish(own.resource(), own.during(), own.holder(), UUID.randomUUID(), forUnit);
  }

  private static @Nullable Reason reason(Optional<Refusal> objection) {
    return objection.map(Refusal::reason).orElse(null);
  }

  @ParameterizedTest
  @CsvSource({"59,", "60,", "61,TOO_LONG", "120,TOO_LONG"})
  void oneHourAndNotAMinuteMore(int minutes, @Nullable SlotReason reason) {
    Wish wish = wish(LocalTime.of(18, 0), Duration.ofMinutes(minutes));

    assertThat(reason(COURTS.objection(wish, NOTHING, IN_TIME))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T23:59:59, NOT_OPEN_YET",
    "2026-11-27T00:00, NOT_OPEN_YET",
    "2026-11-27T09:59:59, NOT_OPEN_YET",
    "2026-11-27T10:00,",
    "2026-11-27T23:59,",
    "2026-11-27T23:59:59.999,",
    "2026-11-28T00:00, TOO_LATE",
    "2026-11-28T00:01, TOO_LATE",
  })
  void theDayBeforeFromTenUntilMidnight(String now, @Nullable SlotReason reason) {
    assertThat(reason(COURTS.objection(hour(), NOTHING, at(now)))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-28T17:59:59,", "2026-11-28T18:00, TOO_LATE"})
  void withoutALastDayUntilItBegins(String now, @Nullable SlotReason reason) {
    RuleCard sameDay =
        new RuleCard(
            UUID.randomUUID(),
            UnitPath.of("HY"),
            "会议室",
            null,
            null,
            Duration.ofHours(1),
            7,
            LocalTime.MIDNIGHT,
            0,
            Duration.ZERO,
            1,
            Period.ZERO);

    assertThat(reason(sameDay.objection(hour(), NOTHING, at(now)))).isEqualTo(reason);
    assertThat(sameDay.objection(hour(), new Had(99, 99, null), at("2026-11-21T00:00"))).isEmpty();
    assertThat(sameDay.suspendedUntil(List.of(IN_TIME))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T17:29:59,",
    "2026-11-28T17:30,",
    "2026-11-28T17:30:00.001, CANCEL_TOO_LATE",
    "2026-11-28T18:10, CANCEL_TOO_LATE",
  })
  void exactlyThirtyMinutesBeforeIsStillInTime(String now, @Nullable SlotReason reason) {
    assertThat(reason(COURTS.cancelObjection(hour().during(), at(now)))).isEqualTo(reason);
  }

  @Test
  void oneADayForAPersonButHerUnitsOwnEventIsNotHers() {
    assertThat(reason(COURTS.objection(hour(), new Had(1, 0, null), IN_TIME)))
        .isEqualTo(PERSON_HAS_ENOUGH);
    assertThat(COURTS.objection(onUnit(true), new Had(1, 1, null), IN_TIME)).isEmpty();
  }

  @Test
  void twoADayForAUnitWhoeverBooks() {
    assertThat(COURTS.objection(onUnit(false), new Had(0, 1, null), IN_TIME)).isEmpty();
    assertThat(reason(COURTS.objection(onUnit(false), new Had(0, 2, null), IN_TIME)))
        .isEqualTo(UNIT_HAS_ENOUGH);
    assertThat(reason(COURTS.objection(onUnit(true), new Had(0, 2, null), IN_TIME)))
        .isEqualTo(UNIT_HAS_ENOUGH);
    assertThat(COURTS.objection(hour(), new Had(0, 2, null), IN_TIME)).isEmpty();
  }

  @Test
  void aSuspensionEndsByItself() {
    Had suspended = new Had(0, 0, IN_TIME);

    assertThat(reason(COURTS.objection(hour(), suspended, IN_TIME.minusMillis(1))))
        .isEqualTo(SUSPENDED);
    assertThat(COURTS.objection(hour(), suspended, IN_TIME)).isEmpty();
  }

  @Test
  void twoNoShowsWithinAYearSuspendForAYearFromTheSecond() {
    Instant second = at("2026-11-20T19:00");

    assertThat(COURTS.suspendedUntil(List.of())).isNull();
    assertThat(COURTS.suspendedUntil(List.of(second))).isNull();
    assertThat(COURTS.suspendedUntil(List.of(second, at("2025-11-20T19:00:01"))))
        .isEqualTo(at("2027-11-20T19:00"));
    assertThat(COURTS.suspendedUntil(List.of(second, at("2025-11-20T19:00")))).isNull();
  }

  @Test
  void saysWhatToDoInPlainWords() {
    assertThat(COURTS.objection(hour(), NOTHING, at("2026-11-27T09:00")).orElseThrow().text())
        .isEqualTo("11月27日 10:00起才能订这一天。");
    assertThat(COURTS.cancelObjection(hour().during(), at("2026-11-28T18:00")).orElseThrow().text())
        .startsWith("开始前 30 分钟内不能取消");
    assertThat(List.of(NOT_OPEN_YET, TOO_LATE, TOO_LONG, CANCEL_TOO_LATE))
        .allMatch(reason -> reason.status() == 409 || reason.status() == 422);
  }

  @ParameterizedTest
  @CsvSource({
    "08:59, 60, false",
    "09:00, 60, true",
    "09:00, 59, false",
    "09:30, 60, false",
    "11:00, 60, true",
    "11:00, 120, false",
    "12:00, 60, false",
    "22:00, 60, true",
    "23:00, 60, true",
    "23:00, 120, false",
    "23:59, 2, false",
  })
  void offersWholeSlotsWithinTheHours(LocalTime from, int minutes, boolean offered) {
    Resource court =
        new Resource(
            UUID.randomUUID(),
            UnitPath.of("HY"),
            COURTS.id(),
            "venue",
            "1 号场",
            "体育馆",
            Duration.ofHours(1),
            List.of(
                new Hours(DayOfWeek.SATURDAY, 540, 720),
                new Hours(DayOfWeek.SATURDAY, 1_320, Resource.DAY)));

    assertThat(court.offers(Span.of(SATURDAY, from, Duration.ofMinutes(minutes))))
        .isEqualTo(offered);
    assertThat(court.offers(Span.of(SATURDAY.plusDays(1), from, Duration.ofMinutes(minutes))))
        .isFalse();
  }
}
