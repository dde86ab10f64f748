package org.qunxing.cadres.statistics;

/** So many of so many. */
public record Tally(int part, int of) {

  public static final Tally NONE = new Tally(0, 0);

  public Tally plus(Tally other) {
    return new Tally(part + other.part, of + other.of);
  }

  public String percent() {
    return of == 0 ? "—" : "%.1f%%".formatted(100.0 * part / of);
  }

  /** Whether the part or the rest is so few people that a reader who knows the place names them. */
  boolean isSmall() {
    return isFew(part) || isFew(of - part);
  }

  private static boolean isFew(int people) {
    return people > 0 && people < SmallCells.LEAST;
  }
}
