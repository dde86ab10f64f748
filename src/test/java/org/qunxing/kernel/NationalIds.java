package org.qunxing.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Numbers made up by the rules, for properties; none belongs to anybody we know of. */
final class NationalIds {

  private static final List<String> AREAS =
      List.of(
          "110105", "310115", "440524", "540102", "650100", "710000", "810000", "820000", "830000");

  private NationalIds() {}

  static Arbitrary<String> numbers() {
    Arbitrary<String> areas = Arbitraries.of(AREAS);
    Arbitrary<String> foreign = Arbitraries.of("911156", "931840", "944276");
    Arbitrary<String> births =
        Arbitraries.longs()
            .between(LocalDate.of(1800, 1, 1).toEpochDay(), LocalDate.of(2026, 11, 20).toEpochDay())
            .map(day -> LocalDate.ofEpochDay(day).format(DateTimeFormatter.BASIC_ISO_DATE));
    Arbitrary<String> orders = Arbitraries.integers().between(0, 999).map("%03d"::formatted);
    return Combinators.combine(Arbitraries.oneOf(areas, foreign), births, orders)
        .as((area, birth, order) -> complete(area + birth + order).value());
  }

  /**
   * The one valid number that starts with these 17 digits, found by trying rather than by formula.
   */
  static NationalId complete(String seventeen) {
    return Stream.of("0123456789X".split(""))
        .map(last -> NationalId.parse(seventeen + last))
        .flatMap(parsed -> parsed.optional().stream())
        .reduce(
            (one, other) -> {
              throw new AssertionError("two check characters hold for " + seventeen);
            })
        .orElseThrow();
  }
}
