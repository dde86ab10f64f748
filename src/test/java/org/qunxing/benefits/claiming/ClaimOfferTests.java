package org.qunxing.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.benefits.BenefitsFixtures.as;
import static org.qunxing.benefits.BenefitsFixtures.run;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.allocation.AllocationReason;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.BenefitsFixtures;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Audience;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferPart;
import org.qunxing.benefits.making.MakeOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the page to the answer, as members and scripts go about it. */
@IntegrationTest
class ClaimOfferTests {

  private static final AtomicInteger NETWORKS = new AtomicInteger();

  @Autowired ApplicationContext application;
  @Autowired ClaimOffer claim;
  @Autowired GiveBack giveBack;
  @Autowired ShowOffer show;
  @Autowired MakeOffer make;
  @Autowired TestClock clock;

  BenefitsFixtures fixtures;
  Actor wang;
  String network = "";

  @BeforeEach
  void plant() {
    fixtures = BenefitsFixtures.in(application);
    wang = fixtures.member("王芳");
    network = "10.0.0." + NETWORKS.incrementAndGet();
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void oneTapAndItIsHers() {
    String number = fixtures.published(fixtures.details(1));

    assertThat(tap(wang, number)).isInstanceOf(Outcome.Held.class);

    MemberOfferPage page = page(wang, number);
    assertThat(Objects.requireNonNull(page.mine()).held()).isTrue();
    assertThat(page.mine().code()).matches("1-[0-9]{4}");
    assertThat(page.crowd()).isEqualTo("共 1 份，到现在 1 人来领，您是第 1 位。");
  }

  @Test
  void tenTabsAtOnceAreOneWish() throws Exception {
    String number = fixtures.published(fixtures.details(5));
    List<String> tokens = IntStream.range(0, 10).mapToObj(_ -> token(wang, number)).toList();

    List<ClaimOffer.Result> results =
        atOnce(
            tokens.stream()
                .<Callable<ClaimOffer.Result>>map(t -> () -> send(wang, number, t))
                .toList());

    assertThat(Set.copyOf(results))
        .singleElement()
        .isEqualTo(new ClaimOffer.Result.Decided(new Outcome.Held(1, 0)));
    assertThat(page(fixtures.member("何军"), number).crowd()).isEqualTo("共 5 份，还剩 4 份");
  }

  @Test
  void whoComesTooLateReadsWhyAndWhatToHopeFor() {
    String number = fixtures.published(fixtures.details(1));
    tap(wang, number);
    Actor late = fixtures.member("何军");

    assertThat(tap(late, number)).isEqualTo(new Outcome.Waiting(2));

    MemberOfferPage page = page(late, number);
    assertThat(Objects.requireNonNull(page.mine()).standing().position()).isEqualTo(1);
    assertThat(page.crowd()).isEqualTo("共 1 份，到现在 2 人来领，您是第 2 位。");
    assertThat(page.chance()).contains("有希望", "不用守着");
  }

  @Test
  void withoutAWaitingListItIsGoneAndSaysSo() {
    String number =
        fixtures.published(
            fixtures.details(Way.FIRST_COME, List.of(OfferPart.general(1)), 1, false));
    tap(wang, number);
    Actor late = fixtures.member("何军");

    Outcome outcome = tap(late, number);

    assertThat(outcome).isInstanceOf(Outcome.SoldOut.class);
    assertThat(InWords.nothing(fixtures.offer(number), List.of(), outcome)).contains("不设候补");
  }

  @Test
  void aDrawRegistersWithANumber() {
    String number =
        fixtures.published(fixtures.details(Way.DRAW, List.of(OfferPart.general(1)), 1, true));

    assertThat(tap(wang, number)).isEqualTo(new Outcome.Entered(1));
    assertThat(Objects.requireNonNull(page(wang, number).mine()).entered()).isTrue();
    assertThat(page(wang, number).chance()).contains("人人有份");
  }

  @Test
  void aScriptThatOnlyPostsGetsNothing() {
    String number = fixtures.published(fixtures.details(1));

    refused(() -> send(wang, number, ""), BenefitsReason.ENTRY_MISSING);
    refused(() -> send(wang, number, "AQAAAAAA"), BenefitsReason.ENTRY_FORGED);
    assertThat(page(wang, number).mine()).isNull();
  }

  @Test
  void aScriptWithSomebodyElsesTokenGetsNothing() {
    String number = fixtures.published(fixtures.details(1));
    String token = token(wang, number);

    refused(() -> send(fixtures.member("何军"), number, token), BenefitsReason.ENTRY_FORGED);
  }

  @Test
  void aPageThatStoodOpenForTooLongIsReadAgain() {
    String number = fixtures.published(fixtures.details(1));
    String token = token(wang, number);

    clock.pass(EntryTokens.GOOD_FOR.plusSeconds(1));

    assertThat(send(wang, number, token)).isEqualTo(new ClaimOffer.Result.PageTooOld());
  }

  @Test
  void whoHammersIsSlowedDownAndLosesNothing() {
    String number = fixtures.published(fixtures.details(1));
    String token = token(wang, number);

    refused(
        () -> IntStream.range(0, 20).forEach(_ -> send(wang, number, token)),
        BenefitsReason.TOO_FAST);

    assertThat(Objects.requireNonNull(page(wang, number).mine()).held()).isTrue();
  }

  @Test
  void nothingIsGivenBeforeTheHour() {
    OfferDetails details = fixtures.details(1);
    String number = fixtures.published(opening(details, Duration.ofHours(1)));

    assertThat(tap(wang, number)).isInstanceOf(Outcome.NotYet.class);
    assertThat(page(wang, number).mine()).isNull();
  }

  private OfferDetails opening(OfferDetails details, Duration from) {
    OfferDetails.Terms terms = details.terms();
    return BenefitsFixtures.with(
        details,
        new OfferDetails.Terms(
            terms.way(),
            terms.perPerson(),
            terms.waits(),
            terms.asks(),
            clock.instant().plus(from),
            terms.closesAt(),
            terms.cancelUntil()));
  }

  @Test
  void theQuestionStandsBeforeTheClaim() {
    OfferDetails details = fixtures.details(1);
    OfferDetails.Terms t = details.terms();
    String number =
        fixtures.published(
            BenefitsFixtures.with(
                details,
                new OfferDetails.Terms(
                    t.way(), 1, true, true, t.opensAt(), t.closesAt(), t.cancelUntil())));
    MemberOfferPage.Entry entry = Objects.requireNonNull(page(wang, number).entry());
    String question = Objects.requireNonNull(entry.question());
    int asked =
        IntStream.range(0, Questions.COUNT)
            .filter(one -> Questions.words(one).equals(question))
            .findFirst()
            .orElseThrow();

    assertThat(claim.claim(wang, number, answering(entry.token(), "100")))
        .isEqualTo(new ClaimOffer.Result.WrongAnswer());
    assertThat(page(wang, number).mine()).isNull();

    String sum = String.valueOf(2 + asked / 5 + asked % 5);
    assertThat(claim.claim(wang, number, answering(entry.token(), sum)))
        .isInstanceOf(ClaimOffer.Result.Decided.class);
  }

  private ClaimOffer.Tap answering(String token, String answer) {
    return new ClaimOffer.Tap(token, 0, 1, answer, network);
  }

  @Test
  void theCounterIsChosenAndItsStockIsItsOwn() {
    String number =
        fixtures.published(
            fixtures.details(
                Way.FIRST_COME,
                List.of(
                    OfferPart.general(0),
                    OfferPart.counter(1, "东门", 1),
                    OfferPart.counter(2, "西门", 1)),
                1,
                true));
    Actor second = fixtures.member("何军");
    Actor third = fixtures.member("宋敏");

    assertThat(at(wang, number, 1)).isEqualTo(new Outcome.Held(1, 1));
    assertThat(at(second, number, 1)).isEqualTo(new Outcome.Waiting(2));
    assertThat(at(third, number, 2)).isEqualTo(new Outcome.Held(3, 2));
    refused(() -> at(fixtures.member("唐磊"), number, 3), BenefitsReason.NO_SUCH_COUNTER);
    refused(() -> at(fixtures.member("唐磊"), number, 0), BenefitsReason.NO_SUCH_COUNTER);
    assertThat(Objects.requireNonNull(page(wang, number).mine()).counter()).isEqualTo("东门");
  }

  private Outcome at(Actor person, String number, int counter) {
    ClaimOffer.Tap tap = new ClaimOffer.Tap(token(person, number), counter, 1, "", network);
    return decided(claim.claim(person, number, tap));
  }

  @Test
  void whatIsKeptForAGroupIsTakenFirstByThem() {
    String number = fixtures.published(keptFor(MemberGroup.MIGRANT_WORKER));
    Actor migrant = fixtures.member(migrantWorker());

    assertThat(tap(migrant, number)).isEqualTo(new Outcome.Held(1, 1));
    assertThat(tap(wang, number)).isEqualTo(new Outcome.Held(2, 0));
    assertThat(tap(fixtures.member("何军"), number)).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void othersCannotTakeWhatIsKept() {
    String number = fixtures.published(keptFor(MemberGroup.MIGRANT_WORKER));

    assertThat(tap(wang, number)).isEqualTo(new Outcome.Held(1, 0));
    assertThat(tap(fixtures.member("何军"), number)).isInstanceOf(Outcome.Waiting.class);
    assertThat(tap(fixtures.member(migrantWorker()), number)).isEqualTo(new Outcome.Held(3, 1));
  }

  private OfferDetails keptFor(MemberGroup group) {
    return fixtures.details(
        Way.FIRST_COME,
        List.of(
            OfferPart.general(1),
            new OfferPart(1, OfferPart.Kind.RESERVED, group.label(), 1, null, group)),
        1,
        true);
  }

  @Test
  void aShareIsKeptForThoseWhoReadInLargeType() {
    String number =
        fixtures.published(
            fixtures.details(
                Way.FIRST_COME,
                List.of(
                    OfferPart.general(0),
                    new OfferPart(1, OfferPart.Kind.LARGE_TYPE, "大字模式", 1, null, null)),
                1,
                true));
    MemberOfferPage page = as(wang, () -> show.page(wang, number, ShowOffer.Seen.plainly(true)));

    assertThat(tap(fixtures.member("何军"), number)).isInstanceOf(Outcome.Waiting.class);
    assertThat(decided(send(wang, number, Objects.requireNonNull(page.entry()).token())))
        .isEqualTo(new Outcome.Held(2, 1));
  }

  @Test
  void severalPiecesAreOneWishUpToTheLimit() {
    String number =
        fixtures.published(
            fixtures.details(Way.FIRST_COME, List.of(OfferPart.general(5)), 2, true));
    String token = token(wang, number);

    refused(() -> pieces(number, token, 3), BenefitsReason.TOO_MANY_PIECES);
    refused(() -> pieces(number, token, 0), BenefitsReason.TOO_MANY_PIECES);
    refused(() -> pieces(number, token, -1), BenefitsReason.TOO_MANY_PIECES);
    assertThat(pieces(number, token, 2)).isEqualTo(new Outcome.Held(1, 0));
    assertThat(pieces(number, token, 1)).isEqualTo(new Outcome.Held(1, 0));
    assertThat(page(fixtures.member("何军"), number).crowd()).isEqualTo("共 5 份，还剩 3 份");
  }

  private Outcome pieces(String number, String token, int pieces) {
    return decided(claim.claim(wang, number, new ClaimOffer.Tap(token, 0, pieces, "", network)));
  }

  @Test
  void whoItIsNotForIsToldWhomItIsFor() {
    String number =
        fixtures.published(
            BenefitsFixtures.with(
                fixtures.details(1),
                new Audience(fixtures.tree().xinghe().path(), Set.of(MemberGroup.MODEL_WORKER))));

    refused(() -> page(wang, number), BenefitsReason.NOT_FOR_YOU);
    refused(() -> page(fixtures.cadre(), number), BenefitsReason.MEMBERS_ONLY);
  }

  @Test
  void givenBackItGoesToTheNext() {
    String number = fixtures.published(fixtures.details(1));
    Actor second = fixtures.member("何军");
    tap(wang, number);
    tap(second, number);

    run(wang, () -> giveBack.giveBack(wang, number));

    assertThat(Objects.requireNonNull(page(second, number).mine()).offered()).isTrue();
    run(second, () -> giveBack.accept(second, number));
    assertThat(Objects.requireNonNull(page(second, number).mine()).held()).isTrue();
    assertThat(page(wang, number).mine()).isNull();
  }

  @Test
  void nothingToGiveBackAndNothingOffered() {
    String number = fixtures.published(fixtures.details(1));

    refused(() -> run(wang, () -> giveBack.giveBack(wang, number)), BenefitsReason.NOT_YOURS);
    tap(wang, number);
    refused(() -> run(wang, () -> giveBack.accept(wang, number)), AllocationReason.OFFER_ENDED);
  }

  @Test
  void afterTheLastMomentOnlyThePhoneHelps() {
    String number = fixtures.published(fixtures.details(1));
    tap(wang, number);
    fixtures.moved(number, "cancel_until", Duration.ofSeconds(-1));

    refused(
        () -> run(wang, () -> giveBack.giveBack(wang, number)), BenefitsReason.TOO_LATE_TO_CANCEL);
    assertThat(Objects.requireNonNull(page(wang, number).mine()).mayGiveBack()).isFalse();
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

  private MemberOfferPage page(Actor actor, String number) {
    return as(actor, () -> show.page(actor, number, ShowOffer.Seen.plainly(false)));
  }

  private String token(Actor person, String number) {
    return Objects.requireNonNull(page(person, number).entry()).token();
  }

  private Outcome tap(Actor person, String number) {
    return decided(send(person, number, token(person, number)));
  }

  private ClaimOffer.Result send(Actor person, String number, String token) {
    return as(
        person, () -> claim.claim(person, number, new ClaimOffer.Tap(token, 0, 1, "", network)));
  }

  private static Outcome decided(ClaimOffer.Result result) {
    return ((ClaimOffer.Result.Decided) result).outcome();
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(work).stream().map(Future::resultNow).toList();
    }
  }

  private static void refused(ThrowingCallable deed, Reason reason) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }
}
