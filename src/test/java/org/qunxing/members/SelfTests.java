package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody is a member is asked with the platform's eyes, which nobody else may then use. */
@IntegrationTest
class SelfTests {

  private static final String EYES =
      """
      select concat_ws('|', current_setting('qunxing.scopes', true), current_setting('qunxing.scopes_union', true),
                       current_setting('qunxing.scopes_youth', true), current_setting('qunxing.scopes_women', true))
      """;

  @Autowired private Organising organising;
  @Autowired private Joining joining;
  @Autowired private Members members;
  @Autowired private MemberDirectory directory;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private OrganisationsFixtures tree;
  private UUID wangFang;

  @BeforeEach
  void wangFangIsAMember() {
    tree = OrganisationsFixtures.in(organising);
    wangFang = MembersFixtures.wangFangIn(joining, members, tree.xinghe()).id();
  }

  @Test
  void isAnsweredBeforeAnybodyActs() {
    assertThat(CurrentActor.get()).isEmpty();
    assertThat(directory.self(wangFang).grants())
        .extracting(Grant::role, Grant::unit)
        .containsExactly(org.assertj.core.api.Assertions.tuple(Role.MEMBER, tree.xinghe().path()));
    assertThat(directory.self(UUID.randomUUID()).grants()).isEmpty();
  }

  @Test
  void givesTheEyesBackWithinATransaction() {
    Actor elsewhere = MembersFixtures.officer(Role.STREET_OFFICER, tree.xiling());
    CurrentActor.as(
        elsewhere,
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  List<String> before = jdbc.sql(EYES).query(String.class).list();
                  assertThat(visible()).isZero();

                  assertThat(directory.self(wangFang).grants()).hasSize(1);

                  assertThat(jdbc.sql(EYES).query(String.class).list()).isEqualTo(before);
                  assertThat(visible()).as("the membership that was just looked up").isZero();
                }));
  }

  @Test
  void leavesNothingOnTheConnection() {
    transaction.executeWithoutResult(
        _ -> {
          directory.self(wangFang);
          assertThat(visible()).isZero();
        });
    for (int i = 0; i < 30; i++) {
      directory.self(wangFang);
      assertThat(visible()).isZero();
    }
  }

  private int visible() {
    return jdbc.sql("select count(*) from members.memberships where person_id = :person")
        .param("person", wangFang)
        .query(Integer.class)
        .single();
  }
}
