package org.qunxing.founding.desk;

import java.util.List;
import org.qunxing.founding.cases.FoundingRow;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;

/** The register of foundings. */
public record FoundingsPage(
    List<Tab> tabs, List<FoundingRow> rows, Pager pager, boolean mayApply) {}
