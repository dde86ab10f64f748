package org.qunxing.wallet;

import java.time.LocalDate;
import java.util.List;

/** One paper of one's own, with who opened it. */
public record PaperPage(Paper paper, List<PaperUse> uses, LocalDate today) {}
