package org.qunxing.activities.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said of an activity, without names. */
@Component
@Transactional(readOnly = true)
public class FeedbackRegister {

  private final JdbcClient jdbc;

  FeedbackRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param satisfied how many of {@code total} were satisfied
   */
  public record Tally(int total, int satisfied) {

    /** In whole per cent, rounded half up; 0 when nobody has said anything. */
    public int percent() {
      return total == 0 ? 0 : Math.round(100f * satisfied / total);
    }
  }

  public Tally tally(UUID activity) {
    return jdbc.sql(
            "select count(*) as total, count(*) filter (where satisfied) as satisfied from"
                + " activities.feedback where activity_id = :activity")
        .param("activity", activity)
        .query(Tally.class)
        .single();
  }

  /** The latest comments that are not empty. */
  public List<String> comments(UUID activity) {
    return jdbc.sql(
            "select comment from activities.feedback where activity_id = :activity and comment <>"
                + " '' order by given_at desc limit 50")
        .param("activity", activity)
        .query(String.class)
        .list();
  }
}
