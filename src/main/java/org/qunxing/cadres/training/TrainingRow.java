package org.qunxing.cadres.training;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A course that one cadre took. */
public record TrainingRow(
    String number,
    String title,
    String organiser,
    LocalDate heldOn,
    BigDecimal hours,
    boolean firstPost,
    boolean passed) {}
