package org.qunxing.activities.calendar;

import java.time.Instant;

/** An activity as a calendar shows it. */
record CalendarEntry(
    String number,
    String title,
    String place,
    Instant startsAt,
    Instant endsAt,
    boolean cancelled) {}
