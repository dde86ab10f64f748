package org.qunxing.benefits.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.PoolId;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.modulith.NamedInterface;

/**
 * An offer and the rules of its life: draft → (in review →) published → closed, and called off from
 * anywhere before the end.
 *
 * @param pool where it is given out; null before it is published
 * @param note why it was returned or called off
 * @param makers who made it and who handed it in: neither may review it
 * @param spent what it cost in the end; null before it is closed
 */
@NamedInterface("work")
public record Offer(
    UUID id,
    String number,
    UnitPath unit,
    String unitName,
    Line line,
    OfferDetails details,
    OfferState state,
    @Nullable PoolId pool,
    @Nullable String note,
    List<UUID> makers,
    @Nullable BigDecimal spent,
    int version) {

  /** Whose pools these are, as allocation knows it. */
  public static final String POOL_OWNER = "benefits.offer";

  public String title() {
    return details.title();
  }

  public OfferDetails.Terms terms() {
    return details.terms();
  }

  public Phase phase(Instant now) {
    return terms().phase(now);
  }

  /** What people read of where it stands now. */
  public String standing(Instant now) {
    return state == OfferState.PUBLISHED ? phase(now).label() : state.label();
  }

  public String standingTone(Instant now) {
    return state == OfferState.PUBLISHED ? phase(now).tone() : state.tone();
  }

  /** The pool of an offer that has been published. */
  public PoolId openPool() {
    if (pool == null) {
      throw new Refusal(BenefitsReason.WRONG_STATE, state.label());
    }
    return pool;
  }

  /** Refuses unless the offer is in one of these states. */
  public void mustBe(OfferState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new Refusal(BenefitsReason.WRONG_STATE, state.label());
    }
  }

  /** Refuses when somebody else changed it since the form was opened. */
  public void mustStillBeVersion(int seen) {
    if (version != seen) {
      throw new Refusal(BenefitsReason.CHANGED_MEANWHILE);
    }
  }
}
