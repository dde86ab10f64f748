package org.qunxing.activities.signup;

import java.util.List;
import org.qunxing.activities.catalog.ActivityRow;

/** What a member may sign up for, and what the member has signed up for. */
public record MemberActivitiesPage(List<ActivityRow> open, List<ActivityRow> mine, String feed) {}
