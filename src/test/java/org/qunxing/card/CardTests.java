package org.qunxing.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.acting;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFang;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CardTests {

  /** The beginning of a half minute. */
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Memberships memberships;
  @Autowired ChangeMember change;
  @Autowired ShowCard show;
  @Autowired VerifyCard verify;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private MemberSummary person;

  @BeforeEach
  void wangFangAtNoon() {
    clock.stopAt(NOON);
    tree = OrganisationsFixtures.in(organising);
    person = MembersFixtures.joined(joining, members, wangFang(), tree.xinghe());
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aFreshCodeIsGoodAndShowsOnlyWhatTheVerifierMaySee() {
    VerifyCard.Verified seen = verify(officer(Role.CADRE, tree.xinghe()), token());

    assertThat(seen.answer()).isEqualTo(CardAnswer.VALID);
    assertThat(seen.maskedName()).isEqualTo("王*");
    assertThat(seen.line()).isEqualTo(Line.UNION);
    assertThat(seen.place()).isEqualTo(tree.xinghe().name());
  }

  @Test
  void aMerchantLearnsTheDistrictNotTheUnit() {
    VerifyCard.Verified seen = verify(merchant(), token());

    assertThat(seen.answer()).isEqualTo(CardAnswer.VALID);
    assertThat(seen.place()).isEqualTo(tree.district().name());
  }

  @Test
  void theDigitsAndTheWholeAddressServeAsWellAsTheToken() {
    String digits = shown().code().digits();

    assertThat(answer(digits.substring(0, 4) + " " + digits.substring(4)))
        .isEqualTo(CardAnswer.VALID);
    assertThat(answer("https://haiyan.example/card/verify?code=" + token() + "&x=1"))
        .isEqualTo(CardAnswer.VALID);
  }

  @Test
  void aCodeIsGoodOnceWhicheverWayItIsShown() {
    ShowCard.Shown card = shown();
    assertThat(answer(card.code().token().text())).isEqualTo(CardAnswer.VALID);

    assertThat(answer(card.code().token().text())).isEqualTo(CardAnswer.REPLAYED);
    assertThat(answer(card.code().digits())).isEqualTo(CardAnswer.REPLAYED);
    assertThat(answer(token())).as("the next code").isEqualTo(CardAnswer.VALID);
  }

  @Test
  void ofManyVerifiersAtOnceExactlyOneIsTold() throws Exception {
    String token = token();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<CardAnswer>> verifiers =
          IntStream.range(0, 8).mapToObj(_ -> (Callable<CardAnswer>) () -> answer(token)).toList();

      List<CardAnswer> answers =
          threads.invokeAll(verifiers).stream().map(Future::resultNow).toList();

      assertThat(answers).containsOnly(CardAnswer.VALID, CardAnswer.REPLAYED);
      assertThat(answers.stream().filter(CardAnswer::isValid)).hasSize(1);
    }
  }

  @Test
  void aScreenshotIsTooLateAfterTheHalfMinuteAndTenSeconds() {
    String shownAtNoon = token();
    String anotherShownAtNoon = token();

    clock.pass(Duration.ofSeconds(40));
    assertThat(answer(shownAtNoon)).isEqualTo(CardAnswer.VALID);
    clock.pass(Duration.ofSeconds(1));

    assertThat(answer(anotherShownAtNoon)).isEqualTo(CardAnswer.EXPIRED);
  }

  @Test
  void aForgedCodeIsNotKnown() {
    CardCodes.Fresh real = shown().code();
    CardToken t = real.token();
    CardToken selfMade =
        CardToken.sign(t.key(), new byte[32], t.slot(), t.nonce(), UUID.randomUUID());

    assertThat(answer(selfMade.text())).isEqualTo(CardAnswer.FORGED);
    assertThat(answer("https://example.org/")).isEqualTo(CardAnswer.FORGED);
    assertThat(answer(real.digits().equals("00000000") ? "00000001" : "00000000"))
        .isEqualTo(CardAnswer.FORGED);
    assertThat(answer(t.text())).as("the real one is still good").isEqualTo(CardAnswer.VALID);
  }

  @Test
  void whoHasLeftIsNoMemberEvenWithACodeFromBefore() {
    String token = token();
    Actor liQiang = officer(Role.CADRE, tree.xinghe());
    CurrentActor.as(
        liQiang,
        () -> {
          Membership membership = memberships.of(person.id()).getFirst();
          change.leave(
              liQiang,
              person.number(),
              membership.number(),
              Membership.End.LEFT,
              java.time.LocalDate.of(2026, 11, 20));
        });

    assertThat(answer(token)).isEqualTo(CardAnswer.EX_MEMBER);
    assertThat(CurrentActor.as(herself(), () -> show.show(herself(), null))).isEmpty();
  }

  @Test
  void whoGuessesOnAndOnHasToWait() {
    Actor guesser = merchant();
    for (int i = 0; i < Misses.MOST; i++) {
      assertThat(verify(guesser, "%08d".formatted(i)).answer()).isEqualTo(CardAnswer.FORGED);
    }

    assertThat(verify(guesser, token()).answer()).isEqualTo(CardAnswer.TOO_MANY);
    assertThat(verify(merchant(), token()).answer()).as("another").isEqualTo(CardAnswer.VALID);
    clock.pass(Duration.ofMinutes(11));
    assertThat(verify(guesser, token()).answer()).isEqualTo(CardAnswer.VALID);
  }

  @Test
  void theKeyChangesEveryDayAndCodesOfYesterdaysKeyStayGoodForTheirHalfMinute() {
    clock.stopAt(NOON.plus(Duration.ofDays(40)));
    String before = token();
    int first = CardToken.parse(before).orElseThrow().key();
    clock.pass(CardKeys.SIGNS_FOR.minusSeconds(5));
    String last = token();

    clock.pass(Duration.ofSeconds(10));
    String next = token();

    assertThat(CardToken.parse(last).orElseThrow().key()).isEqualTo(first);
    assertThat(CardToken.parse(next).orElseThrow().key()).isNotEqualTo(first);
    assertThat(answer(last)).isEqualTo(CardAnswer.VALID);
    assertThat(answer(next)).isEqualTo(CardAnswer.VALID);
  }

  @Test
  void everyVerificationStandsInTheMembersFileWithWhatCameOfIt() {
    String token = token();
    verify(officer(Role.CADRE, tree.xinghe()), token);
    verify(officer(Role.STREET_OFFICER, tree.donggang()), token);

    List<String> looks =
        CurrentActor.as(
            herself(),
            () ->
                transactions.execute(
                    _ ->
                        jdbc.sql(
                                "select looker || ' ' || office || ' ' || why from personfile.looks"
                                    + " where person_id = :person and how = 'CARD' order by number")
                            .param("person", person.id())
                            .query(String.class)
                            .list()));
    assertThat(looks)
        .containsExactly(
            "李强 %s 核验会员卡：有效".formatted(tree.xinghe().name()),
            "陈静 %s 核验会员卡：已用过".formatted(tree.donggang().name()));
  }

  @Test
  void aCodeSaysNothingAboutAnybody() {
    ShowCard.Shown card = shown();

    assertThat(card.code().token().text())
        .doesNotContain(person.shownNumber(), person.id().toString());
    assertThat(shown().code().token().nonce()).isNotEqualTo(card.code().token().nonce());
  }

  private Actor herself() {
    return acting(person, Line.UNION);
  }

  private Actor merchant() {
    Grant grant = new Grant(Role.MERCHANT, tree.xilingTextiles().path(), Line.UNION);
    return new Actor(UUID.randomUUID(), null, "海晏影城", List.of(grant));
  }

  private ShowCard.Shown shown() {
    return CurrentActor.as(herself(), () -> show.show(herself(), Line.UNION)).orElseThrow();
  }

  private String token() {
    return shown().code().token().text();
  }

  private CardAnswer answer(String code) {
    return verify(merchant(), code).answer();
  }

  private VerifyCard.Verified verify(Actor actor, String code) {
    return CurrentActor.as(actor, () -> verify.verify(actor, code));
  }
}
