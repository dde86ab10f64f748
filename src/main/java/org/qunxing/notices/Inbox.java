package org.qunxing.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has been told, newest first. */
@Component
class Inbox {

  private static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  Inbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<InboxMessage> latest(Actor actor) {
    return jdbc.sql(
            """
            select id, title, body, link, sent_at, read_at is not null as read
            from notices.messages where recipient = :recipient
            order by sent_at desc limit :page
            """)
        .param("recipient", actor.recipient())
        .param("page", PAGE)
        .query(InboxMessage.class)
        .list();
  }

  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return jdbc.sql(
            "select count(*) from notices.messages where recipient = :recipient and read_at is"
                + " null")
        .param("recipient", actor.recipient())
        .query(Integer.class)
        .single();
  }

  /** Marks the message as read and says where it leads; empty when it is not this person's. */
  @Transactional
  public Optional<String> open(Actor actor, UUID message) {
    return jdbc.sql(
            """
            update notices.messages set read_at = coalesce(read_at, :now)
            where id = :id and recipient = :recipient returning link
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", message)
        .param("recipient", actor.recipient())
        .query(String.class)
        .optional();
  }
}
