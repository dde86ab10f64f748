package org.qunxing.wallet;

import java.time.LocalDate;
import java.util.List;

/** One request and, where she agreed, the papers that may be opened. */
public record RequestPage(ConsentRequest request, List<Paper> papers, LocalDate today) {}
