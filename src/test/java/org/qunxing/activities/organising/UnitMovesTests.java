package org.qunxing.activities.organising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A street moves with all that its unions put on, and with who signed up from there. */
@IntegrationTest
class UnitMovesTests {

  @Autowired Organising organising;
  @Autowired OrganiseActivity organise;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void activitiesAndSignUpsFollowTheStreetTheyBelongTo() {
    ActivityFixtures fixtures = ActivityFixtures.in(organising, organise);
    Unit street = fixtures.tree().donggang();
    Unit below = fixtures.tree().xinghe();
    String number = fixtures.published(fixtures.details(20));
    signUp(number, below);
    UnitPath now = fixtures.tree().xiling().path().child(street.code()).child(below.code());

    CurrentActor.as(
        Actor.SYSTEM,
        () -> organising.move(Actor.SYSTEM, street.code(), fixtures.tree().xiling().code()));

    for (int i = 0; i < 100 && !now.value().equals(places(number).get("unit")); i++) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(places(number))
        .allSatisfy((what, place) -> assertThat(place).as(what).isEqualTo(now.value()))
        .hasSize(4);
  }

  private void signUp(String number, Unit from) {
    inSystem(
        () ->
            jdbc.sql(
                    """
                    insert into activities.sign_ups
                      (id, activity_id, unit_path, name, from_unit, from_name, seats, state, turn, signed_up_at)
                    select :id, id, unit_path, '王芳', cast(:from as ltree), :name, 1, 'CONFIRMED', 1, now()
                    from activities.activities where number = :number
                    """)
                .param("id", UUID.randomUUID())
                .param("from", from.path().value())
                .param("name", from.name())
                .param("number", number)
                .update());
  }

  /** Where the activity, its audience and its one sign-up are said to be. */
  private Map<String, Object> places(String number) {
    return inSystem(
        () ->
            jdbc.sql(
                    """
                    select a.unit_path::text as unit, a.audience::text as audience,
                        s.unit_path::text as organiser, s.from_unit::text as home
                    from activities.activities a join activities.sign_ups s on s.activity_id = a.id
                    where a.number = :number
                    """)
                .param("number", number)
                .query()
                .singleRow());
  }

  private <T> T inSystem(java.util.function.Supplier<T> work) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }
}
