package org.qunxing.allocation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for units of a pool. The owner has checked that this holder may have it.
 *
 * @param holder who will hold it: a person, or a unit
 * @param request names the wish, so that asking again finds it; {@link #ONLY} where one is the
 *     limit
 * @param units at least 1
 * @param weight in a draw: as many lots; 1 to 100
 * @param wishes parts that may serve it, best first; empty: the general one
 * @param household for caps by household
 * @param unit for caps by unit
 */
public record Claim(
    UUID holder,
    UUID request,
    int units,
    int weight,
    List<Integer> wishes,
    @Nullable UUID household,
    @Nullable UUID unit) {

  /** The only request there is where one is the limit. */
  public static final UUID ONLY = new UUID(0, 0);

  public Claim {
    wishes = List.copyOf(wishes);
  }

  /** One unit of the general part. */
  public static Claim one(UUID holder) {
    return new Claim(holder, ONLY, 1, 1, List.of(), null, null);
  }

  /** Several units of the general part. */
  public static Claim of(UUID holder, UUID request, int units) {
    return new Claim(holder, request, units, 1, List.of(), null, null);
  }

  /** Whether it can be decided in one statement with others like it. */
  boolean isPlain() {
    return units == 1 && weight == 1 && wishes.isEmpty() && household == null && unit == null;
  }
}
