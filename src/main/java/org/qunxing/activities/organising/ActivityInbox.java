package org.qunxing.activities.organising;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.kernel.Actor;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** What an organiser has to do about activities: review what was handed in, sum up what is over. */
@Component
class ActivityInbox implements InboxSource {

  private final ActivityRegister register;
  private final Clock clock;

  ActivityInbox(ActivityRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    return Stream.concat(
            register.toReview(actor).stream().map(row -> todo("待审核", row)),
            register.toSumUp(actor).stream().map(row -> todo("待小结", row)))
        .toList();
  }

  private Todo todo(String kind, ActivityRow row) {
    return new Todo(
        kind,
        row.title(),
        "/workbench/activities/" + row.number(),
        row.startsAt().atZone(clock.getZone()).toLocalDate());
  }
}
