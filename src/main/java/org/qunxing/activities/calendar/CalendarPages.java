package org.qunxing.activities.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.access.PublicRoute;
import org.qunxing.access.Requires;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Activities in people's own calendars. */
@Controller
class CalendarPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final ActivityReader reader;

  CalendarPages(CalendarFeeds feeds, ActivityReader reader) {
    this.feeds = feeds;
    this.reader = reader;
  }

  @PublicRoute
  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> feed(@PathVariable String token) {
    UUID person = feeds.owner(token).orElseThrow(() -> new NotFound("feed"));
    List<CalendarEntry> entries = CurrentActor.as(Actor.SYSTEM, () -> feeds.entries(person));
    return ResponseEntity.ok().contentType(CALENDAR).body(CalendarFile.of(entries));
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/activities/{number}/calendar.ics")
  ResponseEntity<String> one(@PathVariable String number) {
    Activity activity = reader.published(number);
    CalendarEntry entry =
        new CalendarEntry(
            activity.number(),
            activity.title(),
            activity.place(),
            activity.startsAt(),
            activity.endsAt(),
            activity.state() == ActivityState.CANCELLED);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".ics\"")
        .body(CalendarFile.of(List.of(entry)));
  }
}
