package org.qunxing.allocation;

import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.springframework.context.ApplicationContext;

/** Tells the owners of pools what happened, as the job does every second: jobs are off in tests. */
public final class TellNow {

  private TellNow() {}

  public static void in(ApplicationContext application) {
    CurrentActor.as(Actor.SYSTEM, () -> application.getBean(TellOwners.class).tellAll());
  }
}
