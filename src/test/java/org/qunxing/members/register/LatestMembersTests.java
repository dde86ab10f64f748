package org.qunxing.members.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register's page on the screen is put together from the latest of each unit, the export's is
 * read from the table: both are the same people.
 */
@IntegrationTest
class LatestMembersTests {

  private static final int FOR_EXPORT = 1000;

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired MemberRegister register;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganisationsFixtures tree;
  private final List<Unit> unions = new ArrayList<>();

  @BeforeEach
  void threeUnionsWhoseMembersCameInTurn() {
    tree = OrganisationsFixtures.in(organising);
    for (int number = 0; number < 3; number++) {
      String code = tree.donggang().code() + "-L" + number;
      NewUnit union = NewUnit.of(code, "轮流工会", UnitKind.BASIC, Line.UNION);
      UnitPath above = (number == 2 ? tree.xiling() : tree.donggang()).path();
      unions.add(CurrentActor.as(Actor.SYSTEM, () -> organising.found(Actor.SYSTEM, above, union)));
    }
    for (int turn = 0; turn < 24; turn++) {
      // The first union gets most of them, so that a page takes several of one unit.
      MembersFixtures.wangFangIn(joining, members, unions.get(turn % 5 < 3 ? 0 : turn % 5 - 2));
    }
  }

  @Test
  void pagesOfAnySizeHaveTheSamePeopleInTheSameOrder() {
    for (UnitPath unit : List.of(tree.district().path(), tree.donggang().path(), UnitPath.ROOT)) {
      List<Long> all = numbers(unit, query(null, false), FOR_EXPORT);

      assertThat(all).hasSizeGreaterThanOrEqualTo(15);
      for (int size = 1; size <= 9; size += 2) {
        assertThat(leafThrough(unit, false, size)).as("pages of %d", size).isEqualTo(all);
      }
    }
  }

  @Test
  void thoseWhoLeftHaveAListOfTheirOwn() {
    List<Long> living = leafThrough(tree.district().path(), false, 7);
    long gone = living.get(3);
    asZhaoMin(
        () ->
            jdbc.sql(
                    "update members.memberships set left_on = joined_on, left_how = 'LEFT' where"
                        + " number = :number")
                .param("number", gone)
                .update());

    assertThat(leafThrough(tree.district().path(), true, 7)).containsExactly(gone);
    assertThat(leafThrough(tree.district().path(), false, 7))
        .hasSize(living.size() - 1)
        .doesNotContain(gone);
  }

  @Test
  void showsNobodyOfAnotherSubtree() {
    Actor chenJing = MembersFixtures.officer(Role.STREET_OFFICER, tree.xiling());
    List<MemberRegister.Row> rows =
        CurrentActor.as(
            chenJing,
            () ->
                register.page(
                    List.of(tree.xiling().path()), UnitPath.ROOT, query(null, false), 50));

    assertThat(rows).isNotEmpty().allMatch(row -> row.unitId().equals(unions.get(2).id()));
    assertThat(
            CurrentActor.as(
                chenJing,
                () ->
                    register.page(
                        List.of(tree.donggang().path()), UnitPath.ROOT, query(null, false), 50)))
        .as("the second lock, were the first to fail")
        .isEmpty();
  }

  @Test
  void aUnionOfItsOwnAndPlacesOfAnyDepthTogether() {
    UnitPath first = unions.getFirst().path();
    List<Long> own = numbers(first, query(null, false), FOR_EXPORT);
    assertThat(own).isNotEmpty();
    assertThat(leafThrough(first, false, 4)).isEqualTo(own);

    List<UnitPath> mixed = List.of(first, tree.xiling().path());
    assertThat(numbers(mixed, 50)).isEqualTo(numbers(mixed, FOR_EXPORT)).containsAll(own);
  }

  /** Left out by area before the policy is asked of a single row. */
  @Test
  void listsTheLinesThatOneWorksFor() {
    List<Long> all = leafThrough(tree.district().path(), false, 7);
    long young = all.get(2);
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                _ ->
                    jdbc.sql("update members.memberships set line = 'YOUTH' where number = :number")
                        .param("number", young)
                        .update()));

    assertThat(leafThrough(tree.district().path(), false, 7))
        .hasSize(all.size() - 1)
        .doesNotContain(young);
    Grant ofYouth = new Grant(Role.STREET_OFFICER, tree.district().path(), Line.YOUTH);
    Actor secretary = new Actor(UUID.randomUUID(), null, "团委书记", List.of(ofYouth));
    assertThat(
            CurrentActor.as(
                secretary,
                () ->
                    register.page(
                        List.of(tree.district().path()), UnitPath.ROOT, query(null, false), 50)))
        .singleElement()
        .matches(row -> row.membership() == young);
  }

  private List<Long> numbers(List<UnitPath> scopes, int size) {
    return asZhaoMin(
        () ->
            register.page(scopes, UnitPath.ROOT, query(null, false), size).stream()
                .map(MemberRegister.Row::membership)
                .toList());
  }

  private List<Long> leafThrough(UnitPath unit, boolean left, int size) {
    List<Long> all = new ArrayList<>();
    List<Long> page = numbers(unit, query(null, left), size);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = numbers(unit, query(page.getLast(), left), size);
    }
    return all;
  }

  private List<Long> numbers(UnitPath unit, RegisterQuery query, int size) {
    return asZhaoMin(
        () ->
            register.page(List.of(tree.district().path()), unit, query, size).stream()
                .map(MemberRegister.Row::membership)
                .toList());
  }

  private <T> T asZhaoMin(java.util.function.Supplier<T> work) {
    Actor zhaoMin = MembersFixtures.officer(Role.DISTRICT_OFFICER, tree.district());
    return CurrentActor.as(zhaoMin, () -> transaction.execute(_ -> work.get()));
  }

  private static RegisterQuery query(@Nullable Long after, boolean left) {
    return new RegisterQuery(null, null, null, null, null, left, after);
  }
}
