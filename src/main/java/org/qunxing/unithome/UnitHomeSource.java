package org.qunxing.unithome;

import java.util.List;
import java.util.Optional;
import org.qunxing.organisations.Unit;

/**
 * What another module has to show on a unit's home. Registered as a bean; asked in a read-only
 * transaction, for visitors too: hence only what everybody may see.
 */
public interface UnitHomeSource {

  /** Small numbers first. */
  int order();

  /** Nothing when the unit has nothing of it. */
  Optional<Section> section(Unit unit);

  /** A few lines under a heading. */
  record Section(String title, List<Item> items) {

    public Section {
      items = List.copyOf(items);
    }
  }

  /** One line, and where it leads. */
  record Item(String title, String detail, String href) {}
}
