package org.qunxing.kernel;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Codes made up by the rules, for properties. */
final class CreditCodes {

  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCodes() {}

  static Arbitrary<CreditCode> codes() {
    Arbitrary<String> heads = Arbitraries.of("91", "92", "81", "11", "52", "N1");
    Arbitrary<String> areas = Arbitraries.integers().between(0, 999_999).map("%06d"::formatted);
    Arbitrary<String> bodies = Arbitraries.strings().withChars(ALPHABET).ofLength(9);
    return Combinators.combine(heads, areas, bodies)
        .as((head, area, body) -> complete(head + area + body));
  }

  /** The one code that starts with these 17 characters and whose check holds. */
  static CreditCode complete(String seventeen) {
    List<CreditCode> holding =
        Stream.of(ALPHABET.split(""))
            .map(last -> CreditCode.of(seventeen + last))
            .filter(CreditCode::checkDigitHolds)
            .toList();
    if (holding.size() != 1) {
      throw new AssertionError(holding + " hold for " + seventeen);
    }
    return holding.getFirst();
  }
}
