package org.qunxing.founding.cases;

import java.time.LocalDate;
import org.qunxing.founding.FoundingState;

/** A line of a list of foundings. */
public record FoundingRow(
    String number,
    String unionName,
    String employerName,
    int members,
    FoundingState state,
    LocalDate appliedOn,
    String upperPath) {}
