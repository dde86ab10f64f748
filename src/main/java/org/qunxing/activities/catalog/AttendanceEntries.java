package org.qunxing.activities.catalog;

import java.util.UUID;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.personfile.EntryKind;
import org.qunxing.personfile.NewEntry;
import org.qunxing.personfile.PersonFiles;
import org.qunxing.personfile.Sensitivity;
import org.springframework.stereotype.Component;

/** Tells a person's file what she attended and what she said of it. */
@Component
public class AttendanceEntries {

  private static final EntryKind ATTENDED =
      new EntryKind("activities.attended", "参加活动", "calendar-check", "good", Sensitivity.OPEN);
  private static final EntryKind FEEDBACK =
      new EntryKind("activities.feedback", "评价活动", "message", "plain", Sensitivity.OPEN);

  public static final DeclaredKinds KINDS = DeclaredKinds.of(ATTENDED, FEEDBACK);

  private final PersonFiles files;

  AttendanceEntries(PersonFiles files) {
    this.files = files;
  }

  public void attended(Activity activity, UUID person) {
    note(activity, person, ATTENDED, "参加了“%s”".formatted(activity.title()));
  }

  public void notAttendedAfterAll(Activity activity, UUID person) {
    files.takeBack(person, ATTENDED.key(), activity.number());
  }

  /** That she said something; what she said stays with the activity. */
  public void saidSomething(Activity activity, UUID person) {
    note(activity, person, FEEDBACK, "评价了“%s”".formatted(activity.title()));
  }

  private void note(Activity activity, UUID person, EntryKind kind, String text) {
    files.note(
        NewEntry.of(
                person, kind.key(), activity.unitPath(), activity.line(), activity.unitName(), text)
            .from(activity.number(), "/my/activities/" + activity.number()));
  }
}
