package org.qunxing.activities.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address under which a phone's calendar fetches a person's sign-ups. Calendars cannot
 * sign in, so whoever knows the address may read titles, places and times, and nothing else.
 */
@Component
@Transactional
public class CalendarFeeds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  CalendarFeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Made when first asked for; empty for somebody who is in no register. */
  public Optional<String> addressOf(Actor actor) {
    return Optional.ofNullable(actor.personId())
        .map(this::token)
        .map(token -> "/calendar/" + token + ".ics");
  }

  private String token(UUID person) {
    return jdbc.sql("select token from activities.feeds where person_id = :person")
        .param("person", person)
        .query(String.class)
        .optional()
        .orElseGet(() -> newToken(person));
  }

  private String newToken(UUID person) {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    return jdbc.sql(
            """
            insert into activities.feeds (person_id, token) values (:person, :token)
            on conflict (person_id) do update set token = activities.feeds.token returning token
            """)
        .param("person", person)
        .param("token", Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
        .query(String.class)
        .single();
  }

  @Transactional(readOnly = true)
  Optional<UUID> owner(String token) {
    return jdbc.sql("select person_id from activities.feeds where token = :token")
        .param("token", token)
        .query(UUID.class)
        .optional();
  }

  /** The person's confirmed sign-ups. Runs as the platform: the feed's reader is not signed in. */
  @Transactional(readOnly = true)
  List<CalendarEntry> entries(UUID person) {
    return jdbc.sql(
            """
            select a.number, a.title, a.place, a.starts_at, a.ends_at, a.state = 'CANCELLED' as cancelled
            from activities.sign_ups s join activities.activities a on a.id = s.activity_id
            where s.person_id = :person and s.state = 'CONFIRMED'
            order by a.starts_at desc limit 200
            """)
        .param("person", person)
        .query(CalendarEntry.class)
        .list();
  }
}
