package org.qunxing.benefits.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.benefits.BenefitsFixtures.as;
import static org.qunxing.benefits.BenefitsFixtures.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.allocation.Outcome;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.claiming.GiveBack;
import org.qunxing.benefits.claiming.PickUpCodes;
import org.qunxing.benefits.making.MakeOffer;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.MembersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class HandOutTests {

  @Autowired ApplicationContext application;
  @Autowired HandOutOffer handOut;
  @Autowired PickUpCodes codes;
  @Autowired GiveBack giveBack;
  @Autowired MakeOffer make;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;

  BenefitsFixtures fixtures;
  Actor cadre;
  Actor wang;
  String number = "";

  @BeforeEach
  void wangHasSomething() {
    fixtures = BenefitsFixtures.in(application);
    cadre = fixtures.cadre();
    wang = fixtures.member("王芳");
    number = fixtures.published(fixtures.details(2));
    fixtures.claim(number, wang);
    fixtures.told();
  }

  @Test
  void handsOutOnceForTheShortCode() {
    HandOutAnswer first = byCode(cadre, 1);
    HandOutAnswer second = byCode(cadre, 1);

    assertThat(first.good()).isTrue();
    assertThat(first.title()).isEqualTo("请发给王* 1 份");
    assertThat(second.good()).isFalse();
    assertThat(second.text()).contains("李强", "王*");
    assertThat(fixtures.sum(number, "benefits.handed_out")).isEqualByComparingTo("1");
  }

  @Test
  void handsOutForTheCardAndKnowsWhoseItIs() {
    String digits = cardDigits(wang);

    HandOutAnswer answer = as(cadre, () -> handOut.handOut(cadre, number, digits));

    assertThat(answer.title()).isEqualTo("请发给王* 1 份");
    assertThat(byCode(cadre, 1).title()).isEqualTo("已经发过了");
  }

  @Test
  void aCardThatHasNothingOfItSaysSo() {
    String digits = cardDigits(fixtures.member("何军"));

    assertThat(as(cadre, () -> handOut.handOut(cadre, number, digits)).title())
        .isEqualTo("何*没有领这项福利");
  }

  @Test
  void aForgedCardOrCodeHandsOutNothing() {
    assertThat(as(cadre, () -> handOut.handOut(cadre, number, "AAAAAAAA")).title())
        .isEqualTo("会员卡不认识");
    String code = code(1);
    String wrong = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    assertThat(as(cadre, () -> handOut.handOut(cadre, number, wrong)).title()).isEqualTo("没有这个取货码");
    assertThat(fixtures.sum(number, "benefits.handed_out")).isEqualByComparingTo("0");
  }

  @Test
  void aCodeOfAnotherOfferIsNobodys() {
    String other = fixtures.published(fixtures.details(2));
    fixtures.claim(other, wang);

    String code = codes.of(fixtures.offer(other).id(), 1);

    assertThat(as(cadre, () -> handOut.handOut(cadre, number, code)).good()).isFalse();
  }

  @Test
  void whoGuessesOnAndOnHasToWait() {
    IntStream.range(0, Misses.MOST)
        .forEach(n -> as(cadre, () -> handOut.handOut(cadre, number, "77-" + wrong(77, n))));

    assertThat(byCode(cadre, 1).title()).isEqualTo("歇一歇");
    assertThat(byCode(otherCounter(), 1).good()).isTrue();
  }

  /** Four digits that are not the turn's. */
  private String wrong(long turn, int n) {
    String right = codes.of(fixtures.offer(number).id(), turn);
    String guess = "%04d".formatted(n);
    return right.endsWith(guess) ? "9999" : guess;
  }

  @Test
  void nothingGoesOutBeforeTheDay() {
    fixtures.moved(number, "pick_up_from", Duration.ofHours(1));

    assertThat(byCode(cadre, 1).title()).isEqualTo("还没到发放时间");
  }

  @Test
  void whoOnlyWaitsGetsNothingYet() {
    String scarce = fixtures.published(fixtures.details(1));
    Actor second = fixtures.member("何军");
    fixtures.claim(scarce, wang);
    assertThat(fixtures.claim(scarce, second)).isInstanceOf(Outcome.Waiting.class);

    String code = codes.of(fixtures.offer(scarce).id(), 2);
    HandOutAnswer answer = as(cadre, () -> handOut.handOut(cadre, scarce, code));

    assertThat(answer.good()).isFalse();
    assertThat(answer.text()).isEqualTo("候补第 1 位。");
  }

  @Test
  void whatWasGivenBackIsNotHandedOut() {
    run(wang, () -> giveBack.giveBack(wang, number));

    assertThat(byCode(cadre, 1).title()).isEqualTo("已经退回");
  }

  @Test
  void whatWasHandedOutIsNotGivenBack() {
    byCode(cadre, 1);

    assertThatThrownBy(() -> run(wang, () -> giveBack.giveBack(wang, number)))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(BenefitsReason.ALREADY_HANDED_OUT));
  }

  @Test
  void whatWasHandedOutStaysWithThePersonWhenTheOfferIsCalledOff() {
    Actor second = fixtures.member("何军");
    fixtures.claim(number, second);
    fixtures.told();
    byCode(cadre, 1);

    run(cadre, () -> make.callOff(cadre, number, "没货了"));
    fixtures.told();

    assertThat(fixtures.titles(wang)).isEmpty();
    assertThat(fixtures.titles(second)).containsExactly("福利取消：职工观影票");
    assertThat(fixtures.sum(number, "benefits.given")).isEqualByComparingTo("1");
    assertThat(fixtures.sum(number, "benefits.handed_out")).isEqualByComparingTo("1");
  }

  @Test
  void aCounterOfAnotherOrganisationFindsNothing() {
    Actor stranger =
        BenefitsFixtures.staff("周明", Role.CADRE, fixtures.tree().xilingTextiles().path());

    assertThatThrownBy(() -> byCode(stranger, 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void twoCountersAtTheSameInstantAndOneWins() throws Exception {
    for (int round = 0; round < 10; round++) {
      String offer = fixtures.published(fixtures.details(1));
      fixtures.claim(offer, fixtures.member("何军"));
      String code = codes.of(fixtures.offer(offer).id(), 1);

      List<HandOutAnswer> answers =
          atOnce(
              () -> as(cadre, () -> handOut.handOut(cadre, offer, code)),
              () -> as(otherCounter(), () -> handOut.handOut(otherCounter(), offer, code)));

      assertThat(answers).extracting(HandOutAnswer::good).containsExactlyInAnyOrder(true, false);
      assertThat(fixtures.sum(offer, "benefits.handed_out")).isEqualByComparingTo("1");
    }
  }

  /** The control: counters that look first and write afterwards, without the key, both hand out. */
  @Test
  void twoCountersThatOnlyLookBothHandOut() throws Exception {
    jdbc.sql("create unlogged table if not exists benefits.careless (turn bigint)").update();
    CyclicBarrier bothLooked = new CyclicBarrier(2);
    Callable<Boolean> careless =
        () ->
            fixtures.inTransaction(
                cadre,
                () -> {
                  boolean free =
                      jdbc.sql("select count(*) from benefits.careless where turn = 1")
                              .query(Integer.class)
                              .single()
                          == 0;
                  await(bothLooked);
                  jdbc.sql("insert into benefits.careless values (1)").update();
                  return free;
                });
    try {
      assertThat(atOnce(careless, careless)).containsExactly(true, true);
    } finally {
      jdbc.sql("drop table benefits.careless").update();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private Actor otherCounter() {
    return BenefitsFixtures.staff("宋敏", Role.CADRE, fixtures.tree().xinghe().path());
  }

  private String code(long turn) {
    return codes.of(fixtures.offer(number).id(), turn);
  }

  private HandOutAnswer byCode(Actor counter, long turn) {
    return as(counter, () -> handOut.handOut(counter, number, code(turn)));
  }

  private String cardDigits(Actor person) {
    String phone = MembersFixtures.nextPhone();
    UUID id = Objects.requireNonNull(person.personId());
    accounts.setPassword(accounts.open("+86" + phone, person.name(), id), Visitors.PASSWORD);
    Visitor visitor = visitors.signedIn(phone);
    return visitor.get("/my/card").document().select(".member-card-digits").text();
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
    try (ExecutorService counters = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : counters.invokeAll(List.of(work))) {
        results.add(done.get());
      }
      return results;
    }
  }
}
