/**
 * Activities: what an organisation puts on for its people, from the draft to the summary.
 *
 * <p>Owns: activities, sign-ups and waiting lists, attendance, feedback, photos of the day. Asks:
 * allocation for seats, the member register for groups, organisations for names of units. Tells:
 * {@link org.qunxing.activities.ActivityEvent}, the measures what really happened, and the file of
 * each person what she attended. Never: demands a check-in or a photo as proof; attendance is for
 * the person's own benefit.
 */
@ApplicationModule(
    displayName = "Activities",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "identity",
      "jobs",
      "allocation",
      "notices",
      "organisations",
      "unithome",
      "members",
      "measures",
      "personfile",
      "documents"
    })
@NullMarked
package org.qunxing.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
