package org.qunxing.demo;

/**
 * How large the demo city is. Every district has the same number of streets, unions and members.
 *
 * @param units of a district, itself, its streets and their area unions included
 */
record CitySize(int districts, int streets, int units, int members) {

  static final int AREAS_A_STREET = 6;

  /** 20,000 units and 1,000,000 members. */
  static final CitySize CITY = new CitySize(10, 16, 2_000, 100_000);

  CitySize {
    if (unions(streets, units) < 1) {
      throw new IllegalArgumentException(
          "no room for a single union among %d units".formatted(units));
    }
  }

  /** Basic-level unions of a district. */
  int unions() {
    return unions(streets, units);
  }

  private static int unions(int streets, int units) {
    return units - 1 - streets - streets * AREAS_A_STREET;
  }
}
