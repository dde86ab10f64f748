package org.qunxing.activities.organising;

import java.util.List;
import java.util.Optional;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** What those who organise have before them: the next activities and how they fill. */
@Component
class ComingActivitiesPanel implements HomePanel {

  private static final int SHOWN = 4;

  private final ActivityRegister register;

  ComingActivitiesPanel(ActivityRegister register) {
    this.register = register;
  }

  @Override
  public Face face() {
    return Face.WORKBENCH;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    if (!actor.may(Permission.ORGANISE_ACTIVITIES)) {
      return Optional.empty();
    }
    List<Panel.Item> coming =
        register.coming(actor, SHOWN).stream().map(ComingActivitiesPanel::item).toList();
    return Optional.of(
        new Panel(
            "接下来的活动", coming, "近期没有已发布的活动", Panel.Item.of("全部活动", "", "/workbench/activities")));
  }

  private static Panel.Item item(ActivityRow row) {
    String seats =
        row.capacity() == null
            ? "已报 %d 人".formatted(row.seatsTaken())
            : "已报 %d / %d".formatted(row.seatsTaken(), row.capacity());
    return Panel.Item.of(
        row.title(),
        Written.shortMoment(row.startsAt()) + " · " + seats,
        "/workbench/activities/" + row.number());
  }
}
