package org.qunxing.founding.applying;

import java.util.List;
import org.qunxing.founding.cases.FoundingRow;

/** The foundings that somebody applied for. */
public record MyFoundingsPage(List<FoundingRow> foundings) {}
