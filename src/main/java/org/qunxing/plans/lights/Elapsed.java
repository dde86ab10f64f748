package org.qunxing.plans.lights;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;

/** How much of a span has gone by, and how often a period fits into it. */
final class Elapsed {

  private Elapsed() {}

  /** Between 0 and 1; the day itself counts as gone. */
  static BigDecimal share(LocalDate from, LocalDate to, LocalDate today) {
    long all = ChronoUnit.DAYS.between(from, to) + 1;
    long gone = Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, Math.max(all, 0));
    return all <= 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
  }

  /** 每月 2 场 within a year is 24: months or quarters touched by the span; 1 for anything else. */
  static BigDecimal times(@Nullable Period period, LocalDate from, LocalDate to) {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    return switch (period) {
      case MONTH -> BigDecimal.valueOf(Math.max(1, months));
      case QUARTER -> BigDecimal.valueOf(Math.max(1, (months + 2) / 3));
      case YEAR, ONCE, TO_DATE -> BigDecimal.ONE;
      case null -> BigDecimal.ONE;
    };
  }
}
