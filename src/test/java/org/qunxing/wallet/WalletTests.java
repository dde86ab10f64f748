package org.qunxing.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 王芳 keeps papers; 李强 uses what she agreed to, for what she agreed to, as long as she does. */
@IntegrationTest
class WalletTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Wallet wallet;
  @Autowired KeepPapers keep;
  @Autowired AnswerRequest answer;
  @Autowired AskForPaper ask;
  @Autowired Requests requests;
  @Autowired RemindOfExpiry reminders;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private MemberSummary wangFang;
  private Actor self;
  private Actor liQiang;

  @BeforeEach
  void plant() {
    clock.stopOn(TODAY);
    tree = OrganisationsFixtures.in(organising);
    wangFang = MembersFixtures.wangFangIn(joining, members, tree.xinghe());
    self = MembersFixtures.acting(wangFang, Line.UNION);
    liQiang = MembersFixtures.officer(Role.CADRE, tree.xinghe());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void whatIsPutInComesOutTheSameAndLiesSealed() {
    byte[] pdf = pdf(2_500_000);
    add("INCOME", TODAY, null, pdf);
    Paper paper = mine().getFirst();

    assertThat(as(self, () -> keep.file(self, paper.number())).content()).isEqualTo(pdf);
    assertThat(paper.type()).isEqualTo("application/pdf");
    assertThat(stored(paper)).as("three pieces").hasSize(3);
    assertThat(stored(paper))
        .noneMatch(piece -> new String(piece, StandardCharsets.ISO_8859_1).contains("%PDF"));
  }

  @Test
  void aPaperThatSaysNothingHoldsAsLongAsItsKindUsuallyDoes() {
    add("INCOME", TODAY, null, pdf(100));
    add("ID_CARD", TODAY, null, pdf(100));
    add("MEDICAL", TODAY, TODAY.plusDays(9), pdf(100));

    assertThat(mine())
        .extracting(Paper::kind, Paper::untilOn)
        .containsExactlyInAnyOrder(
            tuple("INCOME", TODAY.plusMonths(6).minusDays(1)),
            tuple("ID_CARD", null),
            tuple("MEDICAL", TODAY.plusDays(9)));
  }

  @Test
  void refusesWhatIsNoPaper() {
    refused(WalletReason.FILE_EMPTY, () -> add("INCOME", TODAY, null, new byte[0]));
    refused(
        WalletReason.FILE_TYPE,
        () -> add("INCOME", TODAY, null, "<html><script>".getBytes(StandardCharsets.UTF_8)));
    refused(
        WalletReason.FILE_TOO_LARGE,
        () -> add("INCOME", TODAY, null, pdf(KeepPapers.MOST_BYTES + 1)));
    refused(
        WalletReason.ENDS_BEFORE_IT_BEGINS,
        () -> add("INCOME", TODAY, TODAY.minusDays(1), pdf(100)));
    refused(WalletReason.KIND_UNKNOWN, () -> add("NONSENSE", TODAY, null, pdf(100)));
    refused(
        WalletReason.NOT_A_MEMBER,
        () -> run(liQiang, () -> keep.add(liQiang, new NewPaper("INCOME", TODAY, null), pdf(9))));
    assertThat(mine()).isEmpty();
  }

  @Test
  void refusesMoreThanAWalletHolds() {
    for (int number = 0; number < KeepPapers.MOST_PAPERS; number++) {
      add("SKILL", TODAY, null, pdf(20));
    }
    refused(WalletReason.TOO_MANY_PAPERS, () -> add("SKILL", TODAY, null, pdf(20)));
  }

  @Test
  void nobodyReadsAPaperBeforeSheAgreesNorAfterSheTookItBack() {
    add("INCOME", TODAY, null, pdf(100));
    String paper = mine().getFirst().number();
    ConsentRequest request = asked("INCOME", "金秋助学");
    assertThat(usable()).isEmpty();
    assertThat(seenBy(liQiang)).as("row security").isZero();
    refused(WalletReason.NOT_AGREED, () -> open(request, paper));

    run(self, () -> answer.agree(self, request.number()));
    assertThat(usable()).extracting(Paper::number).containsExactly(paper);
    assertThat(open(request, paper).type()).isEqualTo("application/pdf");

    run(self, () -> answer.withdraw(self, request.number()));
    assertThat(usable()).isEmpty();
    assertThat(seenBy(liQiang)).isZero();
    refused(WalletReason.NOT_AGREED, () -> open(request, paper));
  }

  @Test
  void whatSheAgreedToIsThatKindForThatUnitAlone() {
    add("INCOME", TODAY, null, pdf(100));
    add("MEDICAL", TODAY, null, pdf(100));
    ConsentRequest request = asked("INCOME", "金秋助学");
    run(self, () -> answer.agree(self, request.number()));
    Paper medical =
        mine().stream().filter(one -> one.kind().equals("MEDICAL")).findFirst().orElseThrow();
    Actor neighbour = MembersFixtures.officer(Role.CADRE, tree.couriers());

    assertThat(seenBy(liQiang)).as("the one, not the other").isOne();
    assertThat(seenBy(neighbour)).isZero();
    assertThatThrownBy(() -> open(request, medical.number())).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                as(
                    neighbour,
                    () -> wallet.open(neighbour, request.number(), mine().getFirst().number())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aMatterIsAskedOnceAndAnsweredOnce() {
    ConsentRequest request = asked("INCOME", "金秋助学");
    refused(WalletReason.ASKED_ALREADY, () -> asked("INCOME", "金秋助学"));
    run(self, () -> answer.decline(self, request.number()));

    refused(
        WalletReason.ANSWERED_ALREADY, () -> run(self, () -> answer.agree(self, request.number())));
    assertThat(asked("INCOME", "大病救助").isOpen()).as("another matter").isTrue();
    Actor other =
        MembersFixtures.acting(
            MembersFixtures.wangFangIn(joining, members, tree.xinghe()), Line.UNION);
    ConsentRequest second = asked("MEDICAL", "大病救助");
    assertThatThrownBy(() -> run(other, () -> answer.agree(other, second.number())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void eachOpeningStandsInHerFileAndStaysWhenThePaperIsDeleted() {
    add("INCOME", TODAY, null, pdf(100));
    Paper paper = mine().getFirst();
    ConsentRequest request = asked("INCOME", "金秋助学");
    run(self, () -> answer.agree(self, request.number()));
    open(request, paper.number());
    open(request, paper.number());
    assertThat(looks()).containsExactly("打开收入证明，用于：金秋助学", "打开收入证明，用于：金秋助学");

    run(self, () -> keep.delete(self, paper.number()));

    assertThat(stored(paper)).as("the file is gone").isEmpty();
    assertThat(as(self, () -> uses(paper))).hasSize(2);
    assertThat(usable()).isEmpty();
    refused(WalletReason.DELETED, () -> run(self, () -> keep.delete(self, paper.number())));
    refused(WalletReason.DELETED, () -> as(self, () -> keep.file(self, paper.number())));
    assertThatThrownBy(() -> open(request, paper.number())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> looking(() -> jdbc.sql("delete from wallet.openings").update()))
        .hasMessageContaining("append-only");
  }

  @Test
  void onlyPapersThatHoldOnTheDayAreOffered() {
    add("INCOME", TODAY.minusMonths(8), null, pdf(100));
    add("INCOME", TODAY.plusDays(5), null, pdf(100));
    add("INCOME", TODAY.minusDays(5), TODAY, pdf(100));
    run(self, () -> answer.agree(self, asked("INCOME", "金秋助学").number()));

    assertThat(usable()).extracting(Paper::untilOn).containsExactly(TODAY);
    Random random = new Random(3);
    for (int run = 0; run < 500; run++) {
      LocalDate from = TODAY.plusDays(random.nextInt(40) - 20);
      LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(20));
      LocalDate day = TODAY.plusDays(random.nextInt(60) - 30);
      boolean holds = !day.isBefore(from) && (until == null || !day.isAfter(until));
      assertThat(paper(from, until).holdsOn(day)).isEqualTo(holds);
    }
  }

  @Test
  void sheIsRemindedOnceThirtyDaysBeforeAPaperEnds() {
    add("INCOME", TODAY, TODAY.plusDays(31), pdf(100));
    remind();
    assertThat(reminded()).isZero();
    clock.stopOn(TODAY.plusDays(1));
    remind();
    remind();
    clock.stopOn(TODAY.plusDays(20));
    remind();

    assertThat(reminded()).isOne();
  }

  @Test
  void asksAreForMembersOfOnesOwnUnits() {
    MemberSummary elsewhere = MembersFixtures.wangFangIn(joining, members, tree.xilingTextiles());

    refused(
        WalletReason.NOBODY_FOUND,
        () -> as(liQiang, () -> ask.ask(liQiang, elsewhere.shownNumber(), "INCOME", "金秋助学")));
    assertThatThrownBy(
            () -> as(liQiang, () -> wallet.ask(liQiang, request(tree.xilingTextiles(), "x"))))
        .isInstanceOf(NotFound.class);
  }

  private List<PaperUse> uses(Paper paper) {
    return Objects.requireNonNull(transaction.execute(_ -> requests.uses(paper.id())));
  }

  private static Paper paper(LocalDate from, @Nullable LocalDate until) {
    return new Paper(
        UUID.randomUUID(),
        "CL-1",
        UUID.randomUUID(),
        "INCOME",
        "收入证明",
        from,
        until,
        "image/png",
        1,
        Instant.EPOCH,
        null);
  }

  private void add(String kind, LocalDate from, @Nullable LocalDate until, byte[] content) {
    run(self, () -> keep.add(self, new NewPaper(kind, from, until), content));
  }

  private List<Paper> mine() {
    return as(self, () -> keep.mine(self));
  }

  private NewRequest request(Unit unit, String purpose) {
    return new NewRequest(wangFang.id(), "INCOME", "test:" + purpose, purpose, unit);
  }

  private ConsentRequest asked(String kind, String purpose) {
    return as(liQiang, () -> ask.ask(liQiang, wangFang.shownNumber(), kind, purpose));
  }

  private PaperFile open(ConsentRequest request, String paper) {
    return as(liQiang, () -> wallet.open(liQiang, request.number(), paper));
  }

  private List<Paper> usable() {
    return as(
        liQiang, () -> wallet.papersOf(liQiang, wangFang.id(), "INCOME", LocalDate.now(clock)));
  }

  private int seenBy(Actor actor) {
    return as(
        actor,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql("select count(*) from wallet.papers where person_id = :person")
                            .param("person", wangFang.id())
                            .query(Integer.class)
                            .single())));
  }

  private List<byte[]> stored(Paper paper) {
    return looking(
        () ->
            jdbc.sql("select content_sealed from wallet.files where paper_id = :paper")
                .param("paper", paper.id())
                .query(byte[].class)
                .list());
  }

  private List<String> looks() {
    return looking(
        () ->
            jdbc.sql("select why from personfile.looks where person_id = :person")
                .param("person", wangFang.id())
                .query(String.class)
                .list());
  }

  private void remind() {
    run(Actor.SYSTEM, reminders::remind);
  }

  private int reminded() {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from notices.messages
                    where recipient = :person and once_key like 'wallet.expires:%'
                    """)
                .param("person", wangFang.id())
                .query(Integer.class)
                .single());
  }

  private static byte[] pdf(int length) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) ' ');
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, Math.min(head.length, length));
    return content;
  }

  private <T> T looking(Supplier<T> work) {
    return as(Actor.SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }

  private static void run(Actor actor, Runnable work) {
    CurrentActor.as(actor, work);
  }

  private static void refused(WalletReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
