package org.qunxing.allocation.draws;

import java.util.List;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.Pools;
import org.qunxing.kernel.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Family tickets by lot, drawn at once, as the job would an hour later: jobs are off in tests. */
public final class DrawNow {

  private DrawNow() {}

  public static void in(ApplicationContext application) {
    Claims claims = application.getBean(Claims.class);
    DrawFixtures park =
        new DrawFixtures(
            application.getBean(Pools.class),
            claims,
            application.getBean(Draws.class),
            application.getBean(DrawWhatIsDue.class),
            application.getBean(TransactionOperations.class),
            application.getBean(JdbcClient.class));
    var pool = park.declared(12, null);
    for (int i = 0; i < 40; i++) {
      park.enter(
          pool, new Claim(UUID.randomUUID(), Claim.ONLY, 1, 1 + i % 2, List.of(), null, null));
    }
    CurrentActor.as(Actor.SYSTEM, () -> park.draw(pool));
    park.crowd(park.declared(30, 0), 8);
  }
}
