package org.qunxing.members.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.joined;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.NewMember;
import org.qunxing.members.merging.Duplicates.Pair;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A pair found a minute ago is shown only as far as it still is one, and to whom it is to be seen.
 */
@IntegrationTest
class StandingPairsTests {

  @Autowired private Organising organising;
  @Autowired private Joining joining;
  @Autowired private Members members;
  @Autowired private MergePersons merging;
  @Autowired private Duplicates duplicates;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private OrganisationsFixtures tree;
  private Actor chenJing;
  private MemberSummary one;
  private MemberSummary other;
  private List<Pair> found = List.of();

  @BeforeEach
  void wangFangTwiceInOneUnion() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
    one = joined(joining, members, NewMember.of("王芳", null, nextPhone()), tree.xinghe());
    other = joined(joining, members, NewMember.of("王芳", null, nextPhone()), tree.xinghe());
    found = CurrentActor.as(chenJing, () -> duplicates.within(List.of(tree.donggang().path())));
    assertThat(found).singleElement().matches(pair -> pair.left() == one.number());
  }

  @Test
  void standsWhileNothingHappens() {
    assertThat(standing(chenJing)).isEqualTo(found);
    assertThat(standing(officer(Role.DISTRICT_OFFICER, tree.district()))).isEqualTo(found);
  }

  @Test
  void goesWhenTheTwoAreToldApart() {
    CurrentActor.as(chenJing, () -> duplicates.tellApart(chenJing, other.id(), one.id()));

    assertThat(standing(chenJing)).isEmpty();
  }

  @Test
  void goesWithAMergeAndComesBackWithItsEnd() {
    MergePersons.Choice choice = new MergePersons.Choice(Set.of(), Set.of(), "同一人");
    long receipt =
        CurrentActor.as(
            chenJing, () -> merging.merge(chenJing, one.number(), other.number(), choice));
    assertThat(standing(chenJing)).isEmpty();

    CurrentActor.as(chenJing, () -> merging.undo(chenJing, receipt, "弄错了"));
    assertThat(standing(chenJing)).isEqualTo(found);
  }

  @Test
  void goesWhenOneOfThemLeaves() {
    asThePlatform(
        "update members.memberships set left_on = joined_on, left_how = 'LEFT' where person_id ="
            + " :id");

    assertThat(standing(chenJing)).isEmpty();
  }

  @Test
  void goesWhenOneIsCalledOtherwise() {
    asThePlatform("update members.persons set name = '王方' where id = :id");

    assertThat(standing(chenJing)).isEmpty();
  }

  @Test
  void isNobodysInAnotherStreet() {
    Actor xiling = officer(Role.STREET_OFFICER, tree.xiling());

    assertThat(standing(xiling)).isEmpty();
    assertThat(
            CurrentActor.as(
                xiling, () -> duplicates.standing(List.of(tree.donggang().path()), found)))
        .as("the second lock, were the first to fail")
        .isEmpty();
  }

  private List<Pair> standing(Actor actor) {
    return CurrentActor.as(actor, () -> duplicates.standing(actor.staffScopes(), found));
  }

  private void asThePlatform(String change) {
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                _ -> jdbc.sql(change).param("id", other.id()).update()));
  }
}
