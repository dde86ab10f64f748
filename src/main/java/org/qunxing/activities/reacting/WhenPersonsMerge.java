package org.qunxing.activities.reacting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.members.FollowsPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ups and feedback go with the person. Two living sign-ups for the same activity stay two: the
 * one that is left behind still holds its seat, and the organiser sees both names in the list.
 */
@Component
class WhenPersonsMerge implements FollowsPerson {

  private static final String SIGN_UP = "sign-up:";
  private static final String FEEDBACK = "feedback:";

  private final JdbcClient jdbc;

  WhenPersonsMerge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keeper() {
    return "activities";
  }

  @Override
  public List<String> move(UUID from, UUID into) {
    return Stream.concat(
            moveSignUps(from, into).stream().map(id -> SIGN_UP + id),
            moveFeedback(from, into).stream().map(activity -> FEEDBACK + activity))
        .toList();
  }

  private List<UUID> moveSignUps(UUID from, UUID into) {
    return jdbc.sql(
            """
            update activities.sign_ups s set person_id = :into
            where person_id = :from
              and (state = 'CANCELLED'
                   or not exists (select 1 from activities.sign_ups o
                                  where o.activity_id = s.activity_id and o.person_id = :into and o.state <> 'CANCELLED'))
            returning id
            """)
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  private List<UUID> moveFeedback(UUID from, UUID into) {
    return jdbc.sql(
            """
            update activities.feedback f set person_id = :into
            where person_id = :from
              and not exists (select 1 from activities.feedback o
                              where o.activity_id = f.activity_id and o.person_id = :into)
            returning activity_id
            """)
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  @Override
  public void moveBack(List<String> keys, UUID from, UUID to) {
    jdbc.sql("update activities.sign_ups set person_id = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", FollowsPerson.ids(keys, SIGN_UP))
        .update();
    jdbc.sql(
            """
            update activities.feedback set person_id = :to
            where person_id = :from and activity_id = any (:activities)
            """)
        .param("from", from)
        .param("to", to)
        .param("activities", FollowsPerson.ids(keys, FEEDBACK))
        .update();
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                select person_id from activities.sign_ups where person_id = any (:people)
                union select person_id from activities.feedback where person_id = any (:people)
                """)
            .param("people", people.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  @Override
  public String knownAs() {
    return "已经报名或参加过活动";
  }
}
