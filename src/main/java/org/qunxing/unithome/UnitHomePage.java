package org.qunxing.unithome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitReach;
import org.qunxing.web.Tab;

/**
 * A unit's home.
 *
 * @param above the next unit up, for what this one cannot help with
 * @param mine tabs for the units of a member of several; empty for everybody else
 */
public record UnitHomePage(
    Unit unit,
    List<Announcement> announcements,
    List<UnitHomeSource.Section> sections,
    UnitReach reach,
    @Nullable Unit above,
    boolean joinable,
    List<Tab> mine) {}
