package org.qunxing.activities.catalog;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one activity for a page, in a transaction of its own. */
@NamedInterface("work")
@Component
@Transactional(readOnly = true)
public class ActivityReader {

  private final Activities activities;

  ActivityReader(Activities activities) {
    this.activities = activities;
  }

  /** For staff of the organiser's subtree, in any state. */
  public Activity visibleTo(Actor actor, String number) {
    return activities.visibleTo(actor, number);
  }

  /** For those who may change it. */
  public Activity organisedBy(Actor actor, String number) {
    Activity activity = activities.visibleTo(actor, number);
    if (!actor.may(Permission.ORGANISE_ACTIVITIES, activity.unitPath())) {
      throw new NotFound("activity " + number);
    }
    return activity;
  }

  /** For everybody, once published. */
  public Activity published(String number) {
    return activities.published(number);
  }
}
