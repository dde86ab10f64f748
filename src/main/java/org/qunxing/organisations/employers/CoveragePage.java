package org.qunxing.organisations.employers;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.employers.Coverage.Share;

/** What the page of coverage shows for one unit and all below it. */
public record CoveragePage(
    Unit unit,
    Share total,
    List<Share> byStreet,
    List<Share> byIndustry,
    List<Employer> missing,
    boolean mayManage) {}
