package org.qunxing.activities.attendance;

import org.qunxing.activities.catalog.Activity;

/** Asks the person at the door to confirm. */
public record AttendancePage(Activity activity, String code) {}
