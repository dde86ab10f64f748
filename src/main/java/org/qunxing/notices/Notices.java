package org.qunxing.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something. */
@Component
@Transactional
public class Notices {

  private final JdbcClient jdbc;
  private final Clock clock;

  Notices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A message to one person.
   *
   * @param recipient the person's id, or the account's for someone who is in no register (see
   *     {@link org.qunxing.kernel.Actor#recipient()})
   * @param onceKey what this is about, e.g. {@code activities.reminder:A-2026-0012}; a second
   *     message with the same key to the same person is not sent
   * @param link where to go from here, a path on this platform
   */
  public record Message(UUID recipient, String onceKey, String title, String body, String link) {}

  /**
   * Two persons turned out to be one: the inbox of the one goes into that of the other, except what
   * the other was told already.
   *
   * @return the messages that moved, for {@link #moveBack}
   */
  public List<UUID> moveAll(UUID from, UUID into) {
    return jdbc.sql(
            """
            update notices.messages m set recipient = :into
            where recipient = :from
              and not exists (select 1 from notices.messages o where o.recipient = :into and o.once_key = m.once_key)
            returning id
            """)
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  public void moveBack(List<UUID> messages, UUID to) {
    jdbc.sql("update notices.messages set recipient = :to where id = any (:messages)")
        .param("to", to)
        .param("messages", messages.toArray(UUID[]::new))
        .update();
  }

  /** Puts the message into the recipient's inbox, in the caller's transaction, once. */
  public void tell(Message message) {
    jdbc.sql(
            """
            insert into notices.messages (id, recipient, once_key, title, body, link, sent_at)
            values (:id, :recipient, :once, :title, :body, :link, :now)
            on conflict do nothing
            """)
        .param("id", Ids.newId())
        .param("recipient", message.recipient())
        .param("once", message.onceKey())
        .param("title", message.title())
        .param("body", message.body())
        .param("link", message.link())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
