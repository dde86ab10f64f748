package org.qunxing.benefits.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.benefits.BenefitsFixtures.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Change;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.benefits.claiming.GiveBack;
import org.qunxing.benefits.watching.FiguresOfOffer;
import org.qunxing.benefits.watching.OfferFigures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.personfile.PersonFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows when the pools tell: facts, files, messages; each once. */
@IntegrationTest
class FollowsPoolTests {

  @Autowired ApplicationContext application;
  @Autowired GiveBack giveBack;
  @Autowired FiguresOfOffer figures;
  @Autowired FollowsPool follows;
  @Autowired Pools pools;
  @Autowired PersonFiles files;
  @Autowired JdbcClient jdbc;

  BenefitsFixtures fixtures;

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
  }

  @Test
  void recordsWhatWasGivenAndWhatItIsWorthOnceHoweverOftenAsked() {
    String number = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");

    fixtures.claim(number, wang);
    fixtures.told();
    fixtures.claim(number, wang);
    fixtures.told();

    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("1");
    assertThat(fixtures.sum(number, "benefits.value")).isEqualByComparingTo("35.00");
    assertThat(fixtures.sum(number, "benefits.people")).isEqualByComparingTo("1");
    assertThat(fixtures.sum(number, "benefits.first_timers")).isEqualByComparingTo("1");
  }

  @Test
  void withdrawsItAllWhenItIsGivenBack() {
    String number = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");
    fixtures.claim(number, wang);
    fixtures.told();

    run(wang, () -> giveBack.giveBack(wang, number));
    fixtures.told();

    for (String measure :
        List.of("benefits.given", "benefits.value", "benefits.people", "benefits.first_timers")) {
      assertThat(fixtures.sum(number, measure)).as(measure).isEqualByComparingTo("0");
    }
    assertThat(file(wang)).isEmpty();
  }

  @Test
  void givenAndGivenBackBeforeAnybodyWasToldComesToNothing() {
    String number = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");
    fixtures.claim(number, wang);
    run(wang, () -> giveBack.giveBack(wang, number));

    fixtures.told();

    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("0");
    assertThat(fixtures.sum(number, "benefits.people")).isEqualByComparingTo("0");
    assertThat(file(wang)).isEmpty();
  }

  @Test
  void countsAPersonOnceThoughSheHasTwoThings() {
    String first = fixtures.published(fixtures.details(2));
    String second = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");
    fixtures.claim(first, wang);
    fixtures.told();
    fixtures.claim(second, wang);
    fixtures.told();

    assertThat(people(first, second)).isEqualByComparingTo("1");

    run(wang, () -> giveBack.giveBack(wang, first));
    fixtures.told();
    assertThat(people(first, second)).isEqualByComparingTo("1");

    run(wang, () -> giveBack.giveBack(wang, second));
    fixtures.told();
    assertThat(people(first, second)).isEqualByComparingTo("0");
  }

  @Test
  void tellsWhoMovesUpAndNotWhoJustTapped() {
    String number = fixtures.published(fixtures.details(1));
    Actor first = fixtures.member("王芳");
    Actor second = fixtures.member("何军");
    fixtures.claim(number, first);
    fixtures.claim(number, second);
    fixtures.told();

    run(first, () -> giveBack.giveBack(first, number));
    fixtures.told();

    assertThat(fixtures.titles(first)).isEmpty();
    assertThat(fixtures.titles(second)).containsExactly("有名额了：职工观影票");
    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("0");

    run(second, () -> giveBack.accept(second, number));
    fixtures.told();

    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("1");
    assertThat(fixtures.titles(second)).hasSize(1);
  }

  @Test
  void thePersonReadsInHerFileWhatSheReceived() {
    String number = fixtures.published(fixtures.details(1));
    Actor wang = fixtures.member("王芳");
    fixtures.claim(number, wang);
    fixtures.told();

    assertThat(file(wang)).containsExactly("领到“职工观影票” 1 份");
  }

  @Test
  void saysAsWhomPeopleWereReached() {
    String number = fixtures.published(fixtures.details(5));
    fixtures.claim(number, fixtures.member("王芳"));
    fixtures.claim(number, fixtures.member(courier()));
    fixtures.claim(number, fixtures.member(migrantWorker()));
    Actor away = fixtures.member("唐磊");
    fixtures.claim(number, away);
    run(away, () -> giveBack.giveBack(away, number));
    fixtures.told();

    OfferFigures went = figures(number);

    assertThat(went.people()).isEqualTo(3);
    assertThat(went.newForm()).isEqualTo(1);
    assertThat(went.frontLine()).isEqualTo(1);
    assertThat(went.firstTimers()).isEqualTo(3);
    assertThat(went.gaveBack()).isEqualTo(1);
    assertThat(went.given()).isEqualTo(3);
    assertThat(went.left()).isEqualTo(2);
    assertThat(went.areas()).extracting(OfferFigures.Share::people).containsExactly(3);
    assertThat(went.fairness()).contains("100 位是第一次", "33 位是新就业形态", "33 位是一线");
  }

  @Test
  void midnightOfNewYearPartsTheYears() {
    String before = fixtures.published(fixtures.details(2));
    String after = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");

    happened(before, wang, "2026-12-31T23:59:59+08:00");
    happened(after, wang, "2027-01-01T00:00:01+08:00");

    assertThat(days(before)).containsOnly(LocalDate.of(2026, 12, 31));
    assertThat(days(after)).containsOnly(LocalDate.of(2027, 1, 1));
    assertThat(people(before, after)).isEqualByComparingTo("2");
    assertThat(fixtures.sum(after, "benefits.first_timers")).isEqualByComparingTo("0");
  }

  private void happened(String number, Actor person, String at) {
    PoolId id = fixtures.offer(number).openPool();
    UUID holder = Objects.requireNonNull(person.personId());
    Instant moment = OffsetDateTime.parse(at).toInstant();
    fixtures.inTransaction(
        Actor.SYSTEM,
        () -> {
          follows.happened(
              pools.find(id).orElseThrow(),
              List.of(new Change(id, 1, Change.Kind.GIVEN, holder, Claim.ONLY, 1, 0, moment)));
          return number;
        });
  }

  private List<LocalDate> days(String number) {
    return fixtures.inTransaction(
        Actor.SYSTEM,
        () ->
            jdbc.sql("select distinct day from measures.facts where link = :link")
                .param("link", "/workbench/offers/" + number)
                .query(LocalDate.class)
                .list());
  }

  /** The control: without the row a year, the second thing would count the person again. */
  @Test
  void wouldCountTwiceIfThePersonsRowWereForgotten() {
    String first = fixtures.published(fixtures.details(2));
    String second = fixtures.published(fixtures.details(2));
    Actor wang = fixtures.member("王芳");
    fixtures.claim(first, wang);
    fixtures.told();
    fixtures.inTransaction(
        Actor.SYSTEM,
        () ->
            jdbc.sql("delete from benefits.recipients where person_id = :person")
                .param("person", wang.personId())
                .update());
    fixtures.claim(second, wang);
    fixtures.told();

    assertThat(people(first, second)).isEqualByComparingTo("2");
  }

  private OfferFigures figures(String number) {
    return BenefitsFixtures.as(fixtures.cadre(), () -> figures.of(fixtures.offer(number)));
  }

  private BigDecimal people(String first, String second) {
    return fixtures.sum(first, "benefits.people").add(fixtures.sum(second, "benefits.people"));
  }

  private List<String> file(Actor person) {
    return fixtures
        .inTransaction(
            person, () -> files.readableBy(person, Objects.requireNonNull(person.personId())))
        .stream()
        .filter(entry -> entry.what().equals("领到普惠福利"))
        .map(entry -> Objects.requireNonNull(entry.note()))
        .toList();
  }

  private static NewMember courier() {
    return NewMember.of("何军", null, MembersFixtures.nextPhone()).as(Occupation.COURIER);
  }

  private static NewMember migrantWorker() {
    return new NewMember(
        "宋敏",
        null,
        Phone.of(MembersFixtures.nextPhone()),
        null,
        null,
        Set.of(MemberGroup.MIGRANT_WORKER),
        null);
  }
}
