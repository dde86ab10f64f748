package org.qunxing.cadres.firstpost;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * First posts and what they ask, of those who serve. Training and exam count whenever they were
 * done: who was trained before she took the post need not come again.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.REQUIRED)
public class FirstPosts {

  private static final String SELECT =
      """
      select c.id, c.number, c.recipient, c.name, c.unit_id, c.unit_path::text, f.title, f.from_on,
             cast(f.from_on + make_interval(months => r.value) as date) as due_on, t.trained_on, e.examined_on
      from cadres.cadres c
      join lateral (select title, from_on from cadres.posts p
                    where p.cadre_id = c.id order by from_on, id limit 1) f on true
      join lateral (select value from cadres.rules
                    where rule = 'FIRST_POST_MONTHS' and valid_from <= f.from_on
                    order by valid_from desc limit 1) r on true
      left join lateral (select min(k.held_on) as trained_on
                         from cadres.trainings a join cadres.courses k on k.id = a.course_id
                         where a.cadre_id = c.id and a.passed and k.first_post) t on true
      left join lateral (select cast(min(s.submitted_at) at time zone 'Asia/Shanghai' as date) as examined_on
                         from cadres.sittings s join cadres.papers k on k.id = s.paper_id
                         where s.cadre_id = c.id and s.passed and k.first_post) e on true
      where c.left_on is null
      """;

  private final JdbcClient jdbc;

  FirstPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of everybody who serves in these subtrees; those who are due first in front. */
  public List<FirstPost> within(List<UnitPath> scopes) {
    return jdbc.sql(
            SELECT + "and c.unit_path <@ any (cast(:scopes as ltree[])) order by due_on, c.number")
        .param("scopes", Scopes.array(scopes))
        .query(FirstPosts::firstPost)
        .list();
  }

  /** Empty for who has had no post yet, or serves no more. */
  public Optional<FirstPost> of(UUID cadre) {
    return jdbc.sql(SELECT + "and c.id = :cadre")
        .param("cadre", cadre)
        .query(FirstPosts::firstPost)
        .optional();
  }

  private static FirstPost firstPost(ResultSet row, int ignored) throws SQLException {
    return new FirstPost(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("recipient", UUID.class),
        row.getString("name"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        row.getString("title"),
        row.getDate("from_on").toLocalDate(),
        row.getDate("due_on").toLocalDate(),
        day(row.getDate("trained_on")),
        day(row.getDate("examined_on")));
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
