package org.qunxing.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.members.FollowsPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers and requests go with the person. The same matter asked of both stays with each. */
@Component
class WhenPersonsMerge implements FollowsPerson {

  private static final String PAPER = "paper:";
  private static final String REQUEST = "request:";

  private final JdbcClient jdbc;

  WhenPersonsMerge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keeper() {
    return "wallet";
  }

  @Override
  public List<String> move(UUID from, UUID into) {
    List<UUID> papers =
        jdbc.sql("update wallet.papers set person_id = :into where person_id = :from returning id")
            .param("from", from)
            .param("into", into)
            .query(UUID.class)
            .list();
    List<UUID> requests =
        jdbc.sql(
                """
                update wallet.requests r set person_id = :into
                where person_id = :from
                  and not exists (select 1 from wallet.requests o
                                  where o.person_id = :into and o.kind = r.kind and o.matter = r.matter)
                returning id
                """)
            .param("from", from)
            .param("into", into)
            .query(UUID.class)
            .list();
    return Stream.concat(
            papers.stream().map(id -> PAPER + id), requests.stream().map(id -> REQUEST + id))
        .toList();
  }

  @Override
  public void moveBack(List<String> keys, UUID from, UUID to) {
    jdbc.sql("update wallet.papers set person_id = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", FollowsPerson.ids(keys, PAPER))
        .update();
    jdbc.sql("update wallet.requests set person_id = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", FollowsPerson.ids(keys, REQUEST))
        .update();
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                select person_id from wallet.papers where person_id = any (:people)
                union select person_id from wallet.requests where person_id = any (:people)
                """)
            .param("people", people.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  @Override
  public String knownAs() {
    return "证件夹里已有材料";
  }
}
