package org.qunxing.terms.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was elected to a term, and who is proposed for the next. Joins the caller's transaction. */
@Component
public class Officers {

  private final JdbcClient jdbc;

  Officers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID term, List<Elected> elected) {
    for (int i = 0; i < elected.size(); i++) {
      bind(
              jdbc.sql(
                  """
                  insert into terms.officers (term_id, place, name, post, sex, relative, votes)
                  values (:term, :place, :name, :post, :sex, :relative, :votes)
                  """),
              term,
              i + 1,
              elected.get(i))
          .param("votes", elected.get(i).votes())
          .update();
    }
  }

  Map<UUID, List<Elected>> of(Collection<UUID> terms) {
    Map<UUID, List<Elected>> officers = new HashMap<>();
    jdbc.sql(
            """
            select term_id, name, post, sex, relative, votes from terms.officers
            where term_id = any (cast(:terms as uuid[])) order by term_id, place
            """)
        .param("terms", terms.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              officers
                  .computeIfAbsent(row.getObject("term_id", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Elected(
                          row.getString("name"),
                          Post.valueOf(row.getString("post")),
                          Sex.valueOf(row.getString("sex")),
                          row.getBoolean("relative"),
                          row.getInt("votes")));
            });
    return officers;
  }

  public List<Elected> candidates(UUID term) {
    return jdbc.sql(
            """
            select name, post, sex, relative, 0 as votes from terms.candidates
            where term_id = :term order by place
            """)
        .param("term", term)
        .query(Elected.class)
        .list();
  }

  public void propose(UUID term, List<Elected> candidates) {
    jdbc.sql("delete from terms.candidates where term_id = :term").param("term", term).update();
    for (int i = 0; i < candidates.size(); i++) {
      bind(
              jdbc.sql(
                  """
                  insert into terms.candidates (term_id, place, name, post, sex, relative)
                  values (:term, :place, :name, :post, :sex, :relative)
                  """),
              term,
              i + 1,
              candidates.get(i))
          .update();
    }
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, UUID term, int place, Elected person) {
    return sql.param("term", term)
        .param("place", place)
        .param("name", person.name())
        .param("post", person.post().name())
        .param("sex", person.sex().name())
        .param("relative", person.relative());
  }
}
