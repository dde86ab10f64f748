package org.qunxing.activities.signup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.activities.catalog.ActivityState;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** The member's next dates. */
@Component
class MyActivitiesPanel implements HomePanel {

  private static final int SHOWN = 3;

  private final ActivityRegister register;
  private final Clock clock;

  MyActivitiesPanel(ActivityRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Override
  public Face face() {
    return Face.MEMBER;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    List<Panel.Item> next =
        register.of(actor).reversed().stream()
            .filter(
                row ->
                    row.state() == ActivityState.PUBLISHED
                        && row.startsAt().isAfter(clock.instant()))
            .limit(SHOWN)
            .map(MyActivitiesPanel::item)
            .toList();
    return Optional.of(
        new Panel("我报名的活动", next, "近期没有报名的活动", Panel.Item.of("全部报名", "", "/my/activities")));
  }

  private static Panel.Item item(ActivityRow row) {
    String standing = "WAITING".equals(row.mine()) ? "候补中 · " : "";
    return Panel.Item.of(
        row.title(),
        standing + Written.shortMoment(row.startsAt()) + " · " + row.place(),
        "/my/activities/" + row.number());
  }
}
