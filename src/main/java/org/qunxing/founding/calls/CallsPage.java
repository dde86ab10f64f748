package org.qunxing.founding.calls;

import java.util.List;
import org.qunxing.web.Tab;

/** The call list. */
public record CallsPage(List<Tab> tabs, List<CallRow> rows) {}
