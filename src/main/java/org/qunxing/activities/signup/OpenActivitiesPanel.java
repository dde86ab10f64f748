package org.qunxing.activities.signup;

import java.util.Optional;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** What a member may still sign up for. */
@Component
class OpenActivitiesPanel implements HomePanel {

  private static final int SHOWN = 4;

  private final ActivityRegister register;

  OpenActivitiesPanel(ActivityRegister register) {
    this.register = register;
  }

  @Override
  public Face face() {
    return Face.MEMBER;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    return Optional.of(
        new Panel(
            "正在报名",
            register.openTo(actor).stream()
                .filter(row -> row.mine() == null)
                .limit(SHOWN)
                .map(OpenActivitiesPanel::item)
                .toList(),
            "现在没有可以报名的活动",
            Panel.Item.of("全部活动", "", "/my/activities")));
  }

  private static Panel.Item item(ActivityRow row) {
    Integer left = row.left();
    String seats = left == null ? "" : left == 0 ? " · 可候补" : " · 余 %d 个".formatted(left);
    return Panel.Item.of(
        row.title(),
        Written.shortMoment(row.startsAt()) + " · " + row.place() + seats,
        "/my/activities/" + row.number());
  }
}
