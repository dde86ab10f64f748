package org.qunxing.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.slf4j.MDC;

/** A job has no person behind it: the platform is the actor. */
class AsThePlatform implements ExecutionInterceptor {

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
    try (var _ = MDC.putCloseable("job", instance.getTaskName())) {
      return CurrentActor.as(Actor.SYSTEM, () -> chain.proceed(instance, context));
    }
  }
}
