package org.qunxing.cadres.rules;

import java.time.LocalDate;

/** What holds from a day on, and by which document. */
public record DatedRule(Rule rule, LocalDate validFrom, int value, String source) {}
