package org.qunxing.personfile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at whose file. Written in the very transaction that reads what is looked at: when the
 * look cannot be written, nothing is shown. Never changed (a trigger refuses); the person reads
 * them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Looks {

  private final JdbcClient jdbc;
  private final Units units;
  private final Clock clock;

  Looks(JdbcClient jdbc, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param why in words that the person understands, without personal data of others
   */
  public void note(Actor actor, UUID person, LookHow how, String why) {
    note(actor, List.of(person), how, why);
  }

  /** One look at many, for lists that leave the platform: one statement. */
  public void note(Actor actor, Collection<UUID> people, LookHow how, String why) {
    UUID[] others = people.stream().filter(id -> !id.equals(actor.personId())).toArray(UUID[]::new);
    if (actor.isSystem() || others.length == 0) {
      return;
    }
    Optional<Grant> office = office(actor);
    jdbc.sql(
            """
            insert into personfile.looks
              (person_id, at, account_id, looker, role, office, how, why)
            select person, :at, :account, :looker, :role, :office, :how, :why
            from unnest(cast(:people as uuid[])) as person
            """)
        .param("people", others)
        .param("at", Timestamp.from(clock.instant()))
        .param("account", actor.accountId())
        .param("looker", actor.name())
        .param("role", office.map(grant -> grant.role().label()).orElse("工作人员"))
        .param(
            "office", office.flatMap(grant -> units.find(grant.unit())).map(Unit::name).orElse(""))
        .param("how", how.name())
        .param("why", why)
        .update();
  }

  /** In which office somebody looks: the highest that she holds. */
  private static Optional<Grant> office(Actor actor) {
    return actor.grants().stream()
        .filter(grant -> grant.role() != Role.MEMBER)
        .min(Comparator.comparingInt(grant -> grant.unit().value().length()));
  }
}
