package org.qunxing.allocation.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.allocation.draws.DrawEntry.Result.HELD;
import static org.qunxing.allocation.draws.DrawEntry.Result.PASSED_OVER;
import static org.qunxing.allocation.draws.DrawEntry.Result.WAITING;
import static org.qunxing.allocation.draws.DrawFixtures.newcomersFirst;
import static org.qunxing.allocation.draws.DrawFixtures.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Cap;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Standing;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(DrawFixtures.Configuration.class)
class PartiesTests {

  @Autowired private Parties parties;
  @Autowired private Draws draws;
  @Autowired private Claims claims;
  @Autowired private Pools pools;
  @Autowired private DrawFixtures park;

  private final UUID wangFang = UUID.randomUUID();
  private final UUID liQiang = UUID.randomUUID();
  private final UUID tianYe = UUID.randomUUID();

  @Test
  void thoseWhoJoinByTheCodeAreOneEntryWithOneCode() {
    PoolId pool = park.declared(4, null);
    Party party = led(pool, wangFang);

    join(pool, liQiang, " " + party.code().toLowerCase() + " ");

    assertThat(parties.of(pool, liQiang)).isEqualTo(parties.of(pool, wangFang));
    assertThat(draws.code(pool, liQiang)).isEqualTo(draws.code(pool, wangFang));
    park.draw(pool);
    assertThat(park.list(pool)).hasSize(1);
    assertThat(park.entry(pool, liQiang)).extracting("people", "result").containsExactly(2, HELD);
    assertThat(pools.levels(pool).getFirst().taken()).isEqualTo(2);
  }

  @Test
  void anEntryOfOnesOwnGivesWayToTheParty() {
    PoolId pool = park.declared(4, null);
    park.enter(pool, liQiang);

    join(pool, liQiang, led(pool, wangFang).code());

    assertThat(claims.of(pool, liQiang)).isEmpty();
  }

  @Test
  void whoEntersAloneAfterJoiningStillTakesPartOnce() {
    PoolId pool = park.declared(4, null);
    join(pool, liQiang, led(pool, wangFang).code());
    park.enter(pool, liQiang);

    park.draw(pool);

    assertThat(park.list(pool)).extracting(DrawEntry::people).containsExactly(2);
    assertThat(claims.of(pool, liQiang)).isEmpty();
  }

  @Test
  void whenTheLeaderIsNotInTheDrawTheOthersOwnEntryCounts() {
    PoolId pool = park.declared(4, null);
    join(pool, liQiang, led(pool, wangFang).code());
    park.enter(pool, liQiang);
    park.release(pool, wangFang);

    park.draw(pool);

    assertThat(park.list(pool)).extracting(DrawEntry::people).containsExactly(1);
    assertThat(claims.of(pool, liQiang)).hasSize(1);
  }

  @Test
  void aPartyThatNoLongerFitsIsPassedOverAndWaitsAtItsPlace() {
    PoolId pool = park.declared(2, null);
    join(pool, tianYe, joined(pool, wangFang, liQiang).code());
    List<UUID> alone = park.crowd(pool, 2);

    park.draw(pool);

    assertThat(park.entry(pool, wangFang))
        .extracting("people", "result")
        .containsExactly(3, WAITING);
    assertThat(alone).allMatch(one -> park.entry(pool, one).result() == HELD);
    assertThat(claims.of(pool, wangFang).getFirst())
        .extracting("state", "units")
        .containsExactly(Standing.State.WAITING, 3);
  }

  @Test
  void aSeasonsLimitCountsEachPersonOfAPartyWhoeverLeadsIt() {
    Cap season = new Cap(UUID.randomUUID(), "2026 年亲子季", Cap.Counts.HOLDER, 1);
    PoolId first = park.declared(tickets(5, null, season), newcomersFirst());
    PoolId second = park.declared(tickets(5, null, season), newcomersFirst());
    joined(first, wangFang, liQiang);
    joined(second, tianYe, liQiang);
    park.draw(first);

    park.draw(second);

    assertThat(park.entry(first, wangFang).result()).isEqualTo(HELD);
    assertThat(park.entry(second, tianYe).result()).isEqualTo(PASSED_OVER);
    PoolId third = park.declared(tickets(5, null, season), newcomersFirst());
    Party party = led(third, tianYe);
    refused(DrawReason.LIMIT_REACHED, () -> join(third, liQiang, party.code()));
  }

  @Test
  void givingBackFreesTheSeasonForEachPersonOfTheParty() {
    Cap season = new Cap(UUID.randomUUID(), "2026 年亲子季", Cap.Counts.HOLDER, 1);
    PoolId first = park.declared(tickets(5, null, season), newcomersFirst());
    joined(first, wangFang, liQiang);
    park.draw(first);
    park.release(first, wangFang);
    PoolId second = park.declared(tickets(5, null, season), newcomersFirst());
    joined(second, liQiang, tianYe);

    park.draw(second);

    assertThat(park.entry(second, liQiang).result()).isEqualTo(HELD);
    assertThat(pools.levels(first).getFirst().taken()).isZero();
  }

  @Test
  void leavingAndAskingToLeave() {
    PoolId pool = park.declared(4, null);
    joined(pool, wangFang, liQiang);

    leave(pool, liQiang);
    assertThat(parties.of(pool, liQiang)).isEmpty();
    assertThat(parties.of(pool, wangFang).orElseThrow().people()).containsExactly(wangFang);

    join(pool, liQiang, parties.of(pool, wangFang).orElseThrow().code());
    leave(pool, wangFang);
    assertThat(parties.of(pool, liQiang)).as("no more without its leader").isEmpty();
    assertThat(claims.of(pool, wangFang)).as("her own entry stays").hasSize(1);
  }

  @Test
  void refusesWhatCannotBe() {
    PoolId pool = park.declared(4, null);
    refused(DrawReason.NOT_ENTERED, () -> lead(pool, wangFang));
    refused(DrawReason.PARTY_UNKNOWN, () -> join(pool, liQiang, "NOBODY"));
    Party party = joined(pool, wangFang, liQiang);
    refused(DrawReason.IN_A_PARTY, () -> lead(pool, liQiang));
    Party other = led(pool, tianYe);
    refused(DrawReason.IN_A_PARTY, () -> join(pool, liQiang, other.code()));
    refused(DrawReason.OTHERS_ARE_WITH_YOU, () -> join(pool, wangFang, other.code()));
    join(pool, tianYe, party.code());
    join(pool, UUID.randomUUID(), party.code());
    join(pool, UUID.randomUUID(), party.code());
    refused(DrawReason.PARTY_FULL, () -> join(pool, UUID.randomUUID(), party.code()));
    park.close(pool);
    refused(DrawReason.ENTRIES_CLOSED, () -> leave(pool, liQiang));

    PoolId alone = park.declared(tickets(4, null), DrawTerms.equal("电影票"));
    park.enter(alone, wangFang);
    refused(DrawReason.ALONE_ONLY, () -> lead(alone, wangFang));
  }

  private static void refused(DrawReason reason, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void whoJoinsTwoPartiesAtTheSameInstantIsInOne() throws Exception {
    PoolId pool = park.declared(40, null);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      codes.add(led(pool, UUID.randomUUID()).code());
    }
    List<Future<Party>> tries = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      codes.forEach(code -> tries.add(people.submit(() -> join(pool, wangFang, code))));
    }

    assertThat(tries.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
    park.draw(pool);
    assertThat(park.list(pool).stream().mapToInt(DrawEntry::people).sum()).isEqualTo(9);
  }

  @Test
  void aPartyNeverGrowsBeyondWhatWasDeclared() {
    PoolId pool = park.declared(40, null);
    String code = led(pool, wangFang).code();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        people.submit(() -> join(pool, UUID.randomUUID(), code));
      }
    }

    assertThat(parties.of(pool, wangFang).orElseThrow().people()).hasSize(5);
  }

  private Party led(PoolId pool, UUID leader) {
    park.enter(pool, leader);
    return lead(pool, leader);
  }

  private Party lead(PoolId pool, UUID leader) {
    return park.inTransaction(() -> parties.lead(pool, leader));
  }

  private Party joined(PoolId pool, UUID leader, UUID other) {
    return join(pool, other, led(pool, leader).code());
  }

  private Party join(PoolId pool, UUID person, String code) {
    return park.inTransaction(() -> parties.join(pool, person, code));
  }

  private boolean leave(PoolId pool, UUID person) {
    return park.inTransaction(
        () -> {
          parties.leave(pool, person);
          return true;
        });
  }
}
