package org.qunxing.allocation.slots;

/** What became of a wish. Rules that stand in the way are refusals ({@link SlotReason}). */
public sealed interface BookingOutcome {

  /** Yours; the same wish again finds the same booking. */
  record Booked(Booking booking) implements BookingOutcome {}

  /** Somebody was quicker, or the resource is closed then: 刚被别人订走. */
  record Taken() implements BookingOutcome {}
}
