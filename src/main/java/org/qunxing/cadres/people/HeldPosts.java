package org.qunxing.cadres.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.NewPost;
import org.qunxing.cadres.PostHow;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores posts. Every method joins the caller's transaction. */
@Component
public class HeldPosts {

  private final JdbcClient jdbc;

  HeldPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it is new; the same post at the same unit is held once
   */
  boolean take(UUID cadre, Unit unit, NewPost post, @Nullable String term) {
    return jdbc.sql(
                """
                insert into cadres.posts (id, cadre_id, unit_id, unit_path, line, title, how, term_number, from_on)
                values (:id, :cadre, :unit, cast(:path as ltree), :line, :title, :how, :term, :on)
                on conflict (cadre_id, unit_id, line, title) where until_on is null do nothing
                """)
            .param("id", Ids.newId())
            .param("cadre", cadre)
            .param("unit", unit.id())
            .param("path", unit.path().value())
            .param("line", post.line().name())
            .param("title", post.title())
            .param("how", post.how().name())
            .param("term", term)
            .param("on", Date.valueOf(post.fromOn()))
            .update()
        > 0;
  }

  void end(UUID post, LocalDate on, String why) {
    jdbc.sql("update cadres.posts set until_on = :on, until_why = :why where id = :id")
        .param("on", Date.valueOf(on))
        .param("why", why)
        .param("id", post)
        .update();
  }

  /** Those held first, then the latest. */
  public List<HeldPost> of(UUID cadre) {
    return jdbc.sql(
            """
            select id, unit_id, unit_path::text, line, title, how, term_number, from_on, until_on, until_why
            from cadres.posts where cadre_id = :cadre
            order by until_on desc nulls first, from_on desc, id
            """)
        .param("cadre", cadre)
        .query(HeldPosts::post)
        .list();
  }

  private static HeldPost post(ResultSet row, int ignored) throws SQLException {
    Date until = row.getDate("until_on");
    return new HeldPost(
        row.getObject("id", UUID.class),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        row.getString("title"),
        PostHow.valueOf(row.getString("how")),
        row.getString("term_number"),
        row.getDate("from_on").toLocalDate(),
        until == null ? null : until.toLocalDate(),
        row.getString("until_why"));
  }
}
