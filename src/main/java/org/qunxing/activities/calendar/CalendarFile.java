package org.qunxing.activities.calendar;

import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes iCalendar (RFC 5545). */
final class CalendarFile {

  private CalendarFile() {}

  static String of(List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Qunxing//activities//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    entries.forEach(entry -> calendar.add(event(entry)));
    return calendar.toString();
  }

  private static VEvent event(CalendarEntry entry) {
    VEvent event = new VEvent(entry.startsAt(), entry.endsAt(), entry.title());
    event.add(new Uid(entry.number() + "@qunxing"));
    event.add(new Location(entry.place()));
    event.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }
}
