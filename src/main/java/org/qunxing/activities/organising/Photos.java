package org.qunxing.activities.organising;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activities;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos for the summary: welcome, never demanded, and no proof of anything. */
@Component
@Transactional
public class Photos {

  private static final int MOST = 12;
  private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");

  private final Activities activities;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Tika tika = new Tika();

  Photos(Activities activities, JdbcClient jdbc, Clock clock) {
    this.activities = activities;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A stored photo. */
  public record Photo(String type, byte[] content) {}

  /** The type is read off the content; the file's name says nothing. */
  public void add(Actor actor, String number, byte[] content, String caption) {
    Activity activity = activities.lock(actor, number, Permission.ORGANISE_ACTIVITIES);
    activity.mustBe(ActivityState.PUBLISHED, ActivityState.COMPLETED);
    String type = tika.detect(content);
    if (!TYPES.contains(type)) {
      throw new Refusal(ActivityReason.PHOTO_TYPE);
    }
    if (of(activity.id()).size() >= MOST) {
      throw new Refusal(ActivityReason.TOO_MANY_PHOTOS, MOST);
    }
    jdbc.sql(
            """
            insert into activities.photos (id, activity_id, caption, type, content, added_at)
            values (:id, :activity, :caption, :type, :content, :now)
            """)
        .param("id", Ids.newId())
        .param("activity", activity.id())
        .param("caption", caption)
        .param("type", type)
        .param("content", content)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional(readOnly = true)
  public List<UUID> of(UUID activity) {
    return jdbc.sql(
            "select id from activities.photos where activity_id = :activity order by added_at")
        .param("activity", activity)
        .query(UUID.class)
        .list();
  }

  /** A photo of an activity that the reader may see: the activity's own row security decides. */
  @Transactional(readOnly = true)
  public Optional<Photo> find(UUID photo) {
    return jdbc.sql(
            """
            select p.type, p.content from activities.photos p
            join activities.activities a on a.id = p.activity_id where p.id = :id
            """)
        .param("id", photo)
        .query((row, _) -> new Photo(row.getString("type"), row.getBytes("content")))
        .optional();
  }
}
