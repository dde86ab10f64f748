package org.qunxing.measures;

import java.util.List;
import java.util.stream.Collectors;

/** Measures added up or taken off one another: {@code members.joined - members.left}. */
public record Total(List<Term> terms) {

  public Total {
    terms = List.copyOf(terms);
    if (terms.isEmpty() || terms.getFirst().minus()) {
      throw new IllegalArgumentException("a total begins with a measure to count");
    }
  }

  /** One measure, added or taken off. */
  public record Term(boolean minus, MeasureRef measure) {}

  public static Total of(MeasureRef measure) {
    return new Total(List.of(new Term(false, measure)));
  }

  @Override
  public String toString() {
    return terms.getFirst().measure()
        + terms.stream()
            .skip(1)
            .map(term -> (term.minus() ? " - " : " + ") + term.measure())
            .collect(Collectors.joining());
  }
}
