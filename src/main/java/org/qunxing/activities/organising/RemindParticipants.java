package org.qunxing.activities.organising;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.qunxing.activities.signup.SignUpRegister;
import org.qunxing.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The day before, those with a seat are told once more where and when. */
@Component
public class RemindParticipants {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final JdbcClient jdbc;
  private final SignUpRegister signUps;
  private final Notices notices;
  private final Clock clock;

  RemindParticipants(JdbcClient jdbc, SignUpRegister signUps, Notices notices, Clock clock) {
    this.jdbc = jdbc;
    this.signUps = signUps;
    this.notices = notices;
    this.clock = clock;
  }

  private record Upcoming(
      UUID id, String number, String title, String place, java.time.Instant startsAt) {}

  /** For tomorrow's activities; running twice tells nobody twice. */
  @Transactional
  public void remind() {
    tomorrow().forEach(this::remind);
  }

  private void remind(Upcoming activity) {
    String text =
        "%s，%s。不能来时请取消报名，让给候补的人。"
            .formatted(HOUR.format(activity.startsAt().atZone(clock.getZone())), activity.place());
    for (UUID person : signUps.confirmedPersons(activity.id())) {
      notices.tell(
          new Notices.Message(
              person,
              "activities.reminder:" + activity.number(),
              "明天：" + activity.title(),
              text,
              "/my/activities/" + activity.number()));
    }
  }

  private List<Upcoming> tomorrow() {
    ZoneId zone = clock.getZone();
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    return jdbc.sql(
            """
            select id, number, title, place, starts_at from activities.activities
            where state = 'PUBLISHED' and starts_at >= :from and starts_at < :until
            """)
        .param("from", Timestamp.from(tomorrow.atStartOfDay(zone).toInstant()))
        .param("until", Timestamp.from(tomorrow.plusDays(1).atStartOfDay(zone).toInstant()))
        .query(Upcoming.class)
        .list();
  }
}
