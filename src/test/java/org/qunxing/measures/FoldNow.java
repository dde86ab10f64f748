package org.qunxing.measures;

import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.springframework.context.ApplicationContext;

/** Folds what has been recorded, as the job does every two seconds: jobs are off in tests. */
public final class FoldNow {

  private FoldNow() {}

  public static void in(ApplicationContext application) {
    CurrentActor.as(Actor.SYSTEM, () -> application.getBean(FactFolder.class).fold());
  }
}
