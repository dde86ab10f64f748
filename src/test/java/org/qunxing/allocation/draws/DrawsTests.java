package org.qunxing.allocation.draws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.allocation.draws.DrawEntry.Result.HELD;
import static org.qunxing.allocation.draws.DrawEntry.Result.LEFT;
import static org.qunxing.allocation.draws.DrawEntry.Result.NOT_DRAWN;
import static org.qunxing.allocation.draws.DrawEntry.Result.PASSED_OVER;
import static org.qunxing.allocation.draws.DrawEntry.Result.WAITING;
import static org.qunxing.allocation.draws.DrawFixtures.inParts;
import static org.qunxing.allocation.draws.DrawFixtures.newcomersFirst;
import static org.qunxing.allocation.draws.DrawFixtures.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.AllocationReason;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Part;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Standing;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class DrawsTests {

  @Autowired private Draws draws;
  @Autowired private DrawWhatIsDue due;
  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private JdbcClient jdbc;
  @Autowired private DrawFixtures park;

  private final UUID wangFang = UUID.randomUUID();
  private final UUID liQiang = UUID.randomUUID();

  @Test
  void publishesTheCommitmentBeforeAnybodyEntersAndNoSeed() {
    PoolId pool = park.declared(3, null);

    Draw draw = draws.of(pool).orElseThrow();

    assertThat(draw.commitment()).matches("[0-9a-f]{64}");
    assertThat(draw.seed()).isNull();
    assertThat(draw.digest()).isNull();
    assertThat(draws.numbered(draw.number())).contains(draw);
    assertThat(draws.promise(pool).parts()).containsExactly(new Draw.PartOfDraw(0, "", 3, null));
  }

  @Test
  void twoDrawsShareNoSeed() {
    assertThat(draws.of(park.declared(3, null)).orElseThrow().commitment())
        .isNotEqualTo(draws.of(park.declared(3, null)).orElseThrow().commitment());
  }

  @Test
  void refusesToPromiseOnceSomebodyHasEntered() {
    PoolId pool = park.inTransaction(() -> pools.open(tickets(3, null)));
    park.enter(pool, wangFang);

    assertThatThrownBy(() -> park.inTransaction(() -> draws.declare(pool, newcomersFirst())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(DrawReason.DECLARED_TOO_LATE));
  }

  @Test
  void promisesNothingForAPoolThatDoesNotExist() {
    assertThatThrownBy(
            () -> park.inTransaction(() -> draws.declare(PoolId.fresh(), newcomersFirst())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void drawsNothingBeforeTheWindowEnds() {
    PoolId pool = park.declared(3, null);
    park.crowd(pool, 4);

    CurrentActor.as(Actor.SYSTEM, due::drawAll);

    assertThat(CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool))).isFalse();
    assertThat(draws.of(pool).orElseThrow().isListed()).isFalse();
    assertThat(park.list(pool)).isEmpty();
  }

  @Test
  void revealsTheSeedThatWasPromised() {
    PoolId pool = park.declared(3, null);
    park.crowd(pool, 4);

    Draw draw = park.draw(pool);

    assertThat(DrawnOrder.sha256(HexFormat.of().parseHex(park.seed(pool))))
        .isEqualTo(draw.commitment());
    assertThat(draw.listedAt()).isBefore(draw.drawnAt());
  }

  @Test
  void givesInTheOrderDrawnAndLetsTheRestWaitInIt() {
    PoolId pool = park.declared(3, null);
    List<UUID> crowd = park.crowd(pool, 10);

    park.draw(pool);

    assertThat(park.list(pool))
        .extracting(DrawEntry::place)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(results(pool, HELD)).isEqualTo(3);
    assertThat(results(pool, WAITING)).isEqualTo(7);
    for (UUID person : crowd) {
      Standing standing = claims.of(pool, person).getFirst();
      DrawFixtures.Drawn entry = park.drawn(pool, person);
      assertThat(standing.state().name()).isEqualTo(entry.result().name());
      assertThat(standing.position()).isEqualTo(Math.max(0, entry.place() - 3));
    }
    assertThat(pools.levels(pool).getFirst()).extracting("taken", "waiting").containsExactly(3, 7);
  }

  private long results(PoolId pool, DrawEntry.Result result) {
    return park.list(pool).stream()
        .collect(groupingBy(DrawEntry::result, counting()))
        .getOrDefault(result, 0L);
  }

  @Test
  void whatAWinnerGivesBackGoesToTheNextInTheOrderDrawn() {
    PoolId pool = park.declared(1, null);
    List<UUID> crowd = park.crowd(pool, 4);
    park.draw(pool);

    park.release(pool, at(pool, crowd, 1));

    assertThat(claims.of(pool, at(pool, crowd, 2)).getFirst().state())
        .isEqualTo(Standing.State.HELD);
    assertThat(claims.of(pool, at(pool, crowd, 3)).getFirst().position()).isEqualTo(1);
    assertThat(park.entry(pool, at(pool, crowd, 2)).result()).isEqualTo(WAITING);
  }

  private UUID at(PoolId pool, List<UUID> crowd, int place) {
    return crowd.stream()
        .filter(one -> park.drawn(pool, one).place() == place)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAQueueTheRestAreToldThatTheLotFellOnOthers() {
    PoolId pool = park.declared(1, 0);
    List<UUID> crowd = park.crowd(pool, 3);

    park.draw(pool);

    assertThat(results(pool, NOT_DRAWN)).isEqualTo(2);
    assertThat(claims.of(pool, at(pool, crowd, 2))).isEmpty();
    assertThat(park.changes(pool)).containsExactly("GIVEN", "NOT_DRAWN", "NOT_DRAWN");
  }

  @Test
  void theQueueTakesNoMoreThanWerePromised() {
    PoolId pool = park.declared(1, 2);
    park.crowd(pool, 5);

    park.draw(pool);

    assertThat(park.list(pool))
        .extracting(DrawEntry::result)
        .containsExactly(HELD, WAITING, WAITING, NOT_DRAWN, NOT_DRAWN);
  }

  @Test
  void askingAgainAfterTheDrawGivesTheSameAnswer() {
    PoolId pool = park.declared(1, 0);
    List<UUID> crowd = park.crowd(pool, 2);
    park.draw(pool);

    assertThat(park.enter(pool, at(pool, crowd, 1))).isInstanceOf(Outcome.Held.class);
    assertThat(park.enter(pool, at(pool, crowd, 2))).isInstanceOf(Outcome.Over.class);
  }

  @Test
  void aSecondDrawingChangesNothing() {
    PoolId pool = park.declared(2, null);
    park.crowd(pool, 5);
    Draw draw = park.draw(pool);
    List<DrawEntry> list = park.list(pool);

    assertThat(CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool))).isFalse();
    assertThat(CurrentActor.as(Actor.SYSTEM, () -> due.reveal(pool))).isFalse();

    assertThat(draws.of(pool)).contains(draw);
    assertThat(park.list(pool)).isEqualTo(list);
    assertThat(pools.levels(pool).getFirst().taken()).isEqualTo(2);
  }

  @Test
  void aPoolThatWasStoppedIsNotDrawn() {
    PoolId pool = park.declared(2, null);
    park.crowd(pool, 5);
    park.inTransaction(
        () -> {
          pools.stop(pool);
          return true;
        });

    assertThat(park.draw(pool).isListed()).isFalse();
  }

  @Test
  void whoWithdrawsBeforeTheListIsNotInIt() {
    PoolId pool = park.declared(2, null);
    park.enter(pool, wangFang);
    park.enter(pool, liQiang);
    park.release(pool, wangFang);

    park.draw(pool);

    assertThat(park.list(pool))
        .extracting(DrawEntry::code)
        .containsExactly(draws.code(pool, liQiang));
  }

  @Test
  void whoWithdrawsAfterTheListStaysInItAndTakesNothing() {
    PoolId pool = park.declared(2, null);
    park.enter(pool, wangFang);
    park.enter(pool, liQiang);
    park.close(pool);
    CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool));
    String digest = draws.of(pool).orElseThrow().digest();
    park.release(pool, wangFang);

    assertThat(park.draw(pool).digest()).isEqualTo(digest);
    assertThat(park.entry(pool, wangFang).result()).isEqualTo(LEFT);
    assertThat(park.entry(pool, liQiang).result()).isEqualTo(HELD);
    assertThat(pools.levels(pool).getFirst().taken()).isEqualTo(1);
  }

  @Test
  void nobodyEntersOnceTheListStands() {
    PoolId pool = park.declared(2, null);
    park.crowd(pool, 1);
    park.draw(pool);

    assertThat(park.enter(pool, wangFang)).isInstanceOf(Outcome.Over.class);
  }

  @Test
  void theWindowDoesNotMoveOnceTheListStands() {
    PoolId pool = park.declared(2, null);
    park.crowd(pool, 1);
    NewPool.Window later =
        new NewPool.Window(Instant.now(), Instant.now().plus(Duration.ofHours(9)));
    assertThat(reschedule(pool, later)).as("control").isTrue();
    park.draw(pool);

    assertThatThrownBy(() -> reschedule(pool, later))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(AllocationReason.LIST_PUBLISHED));
  }

  private boolean reschedule(PoolId pool, NewPool.Window window) {
    return park.inTransaction(
        () -> {
          pools.reschedule(pool, window);
          return true;
        });
  }

  @Test
  void aDrawThatNobodyEnteredEndsWell() {
    PoolId pool = park.declared(2, null);

    assertThat(park.draw(pool).isDrawn()).isTrue();
    assertThat(park.list(pool)).isEmpty();
  }

  @Test
  void aSeasonsLimitPassesOverWhoHasHadEnough() {
    Cap season = new Cap(UUID.randomUUID(), "2026 年亲子季", Cap.Counts.HOLDER, 1);
    PoolId first = park.declared(tickets(1, null, season), newcomersFirst());
    PoolId second = park.declared(tickets(5, null, season), newcomersFirst());
    park.enter(first, wangFang);
    park.enter(second, wangFang);
    park.enter(second, liQiang);

    park.draw(first);

    assertThat(park.entry(first, wangFang).result()).isEqualTo(HELD);
    assertThat(park.draw(second).isDrawn()).isTrue();
    assertThat(park.entry(second, wangFang).result()).isEqualTo(PASSED_OVER);
    assertThat(park.entry(second, liQiang).result()).isEqualTo(HELD);
    assertThat(park.changes(second)).containsExactlyInAnyOrder("PASSED_OVER", "GIVEN");
  }

  @Test
  void ofOneHouseholdTheOneDrawnFirstHasIt() {
    Cap home = new Cap(UUID.randomUUID(), "亲子票", Cap.Counts.HOUSEHOLD, 1);
    PoolId pool = park.declared(tickets(5, null, home), newcomersFirst());
    UUID household = UUID.randomUUID();
    for (UUID person : List.of(wangFang, liQiang)) {
      park.enter(pool, new Claim(person, Claim.ONLY, 1, 1, List.of(), household, null));
    }

    park.draw(pool);

    assertThat(park.list(pool)).extracting(DrawEntry::result).containsExactly(HELD, PASSED_OVER);
  }

  @Test
  void reservedPartsServeThoseWhoMayHaveThem() {
    PoolId pool =
        park.declared(
            inParts(0, List.of(Part.general(1), new Part(2, "夜班工友", 2))), newcomersFirst());
    park.crowd(pool, 3);
    for (UUID night : List.of(wangFang, liQiang)) {
      park.enter(pool, new Claim(night, Claim.ONLY, 1, 1, List.of(2, 0), null, null));
    }

    park.draw(pool);

    assertThat(park.entry(pool, wangFang)).extracting("result", "part").containsExactly(HELD, 2);
    assertThat(park.entry(pool, liQiang)).extracting("result", "part").containsExactly(HELD, 2);
    assertThat(results(pool, NOT_DRAWN)).isEqualTo(2);
  }

  @Test
  void aWeightThatWasNotDeclaredCountsAsTheLeast() {
    PoolId pool = park.declared(1, null);
    park.enter(pool, new Claim(wangFang, Claim.ONLY, 1, 50, List.of(), null, null));
    park.enter(pool, new Claim(liQiang, Claim.ONLY, 1, 2, List.of(), null, null));

    park.draw(pool);

    assertThat(park.entry(pool, wangFang).lots()).isEqualTo(1);
    assertThat(park.entry(pool, liQiang).lots()).isEqualTo(2);
  }

  @Test
  void aCodeTellsNobodyWhoItIsAndCannotBeChosen() {
    PoolId pool = park.declared(1, null);
    park.enter(pool, wangFang);
    String code = draws.code(pool, wangFang);
    park.release(pool, wangFang);
    park.enter(pool, wangFang);

    assertThat(code).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
    assertThat(draws.code(pool, wangFang)).isEqualTo(code);
    assertThat(draws.code(park.declared(1, null), wangFang)).isNotEqualTo(code);
    assertThat(draws.code(pool, liQiang)).isNotEqualTo(code);
  }

  @Test
  void whatWasPublishedCannotBeChangedInTheDatabaseEither() {
    PoolId pool = park.declared(1, null);
    park.crowd(pool, 2);
    park.draw(pool);

    for (String slip :
        List.of(
            "update allocation.draws set commitment = repeat('0', 64) where pool_id = :pool",
            "update allocation.draws set seed = repeat('0', 64) where pool_id = :pool",
            "update allocation.draws set digest = repeat('0', 64) where pool_id = :pool",
            "delete from allocation.draws where pool_id = :pool",
            "update allocation.draw_entries set result = 'HELD' where pool_id = :pool",
            "update allocation.draw_entries set lots = 9 where pool_id = :pool",
            "delete from allocation.draw_entries where pool_id = :pool")) {
      assertThatThrownBy(() -> jdbc.sql(slip).param("pool", pool.value()).update())
          .as(slip)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void aSeedThatWasNotPromisedCannotBeRevealed() {
    PoolId pool = park.declared(1, null);
    park.crowd(pool, 2);
    park.close(pool);
    CurrentActor.as(Actor.SYSTEM, () -> due.publishList(pool));

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update allocation.draws set seed = repeat('0', 64), drawn_at ="
                            + " clock_timestamp() where pool_id = :pool")
                    .param("pool", pool.value())
                    .update())
        .hasMessageContaining("draws_seed_as_committed");
  }
}
