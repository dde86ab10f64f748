package org.qunxing.cadres.reacting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunxing.members.FollowsPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cadre goes with her person. Where both files are of cadres, both records stand. */
@Component
class WhenPersonsMerge implements FollowsPerson {

  private final JdbcClient jdbc;

  WhenPersonsMerge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keeper() {
    return "cadres";
  }

  @Override
  public List<String> move(UUID from, UUID into) {
    List<UUID> moved =
        jdbc.sql(
                """
                update cadres.cadres set recipient = :into, person_id = :into
                where recipient = :from
                  and not exists (select 1 from cadres.cadres o where o.recipient = :into)
                returning id
                """)
            .param("from", from)
            .param("into", into)
            .query(UUID.class)
            .list();
    appraisals(moved, into);
    return moved.stream().map(UUID::toString).toList();
  }

  @Override
  public void moveBack(List<String> keys, UUID from, UUID to) {
    List<UUID> ids = keys.stream().map(UUID::fromString).toList();
    jdbc.sql("update cadres.cadres set recipient = :to, person_id = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    appraisals(ids, to);
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct person_id from cadres.cadres where person_id = any (:people)
                """)
            .param("people", people.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  @Override
  public String knownAs() {
    return "已登记为工会干部";
  }

  private void appraisals(List<UUID> cadres, UUID now) {
    jdbc.sql(
            """
            update cadres.appraisals set recipient = :now, person_id = :now
            where cadre_id = any (:cadres)
            """)
        .param("now", now)
        .param("cadres", cadres.toArray(UUID[]::new))
        .update();
  }
}
