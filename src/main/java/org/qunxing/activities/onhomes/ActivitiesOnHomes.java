package org.qunxing.activities.onhomes;

import java.util.List;
import java.util.Optional;
import org.qunxing.activities.catalog.ActivityRegister;
import org.qunxing.activities.catalog.ActivityRow;
import org.qunxing.organisations.Unit;
import org.qunxing.unithome.UnitHomeSource;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** What a unit's people may sign up for, put on by itself or by a level above it. */
@Component
class ActivitiesOnHomes implements UnitHomeSource {

  private static final int SHOWN = 5;

  private final ActivityRegister register;

  ActivitiesOnHomes(ActivityRegister register) {
    this.register = register;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Section> section(Unit unit) {
    List<Item> items =
        register.openAt(unit.path(), SHOWN).stream().map(ActivitiesOnHomes::item).toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(new Section("正在报名", items));
  }

  private static Item item(ActivityRow row) {
    return new Item(
        row.title(),
        Written.shortMoment(row.startsAt()) + " · " + row.place(),
        "/my/activities/" + row.number());
  }
}
