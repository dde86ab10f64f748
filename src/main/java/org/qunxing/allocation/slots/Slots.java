package org.qunxing.allocation.slots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.slots.Booking.Kind;
import org.qunxing.allocation.slots.BookingOutcome.Booked;
import org.qunxing.allocation.slots.BookingOutcome.Taken;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books things by the hour. That nothing is booked twice is the database's word; the rules are the
 * resource's {@link RuleCard}.
 *
 * <p>Everything joins the caller's transaction. The caller has checked who may book. Nothing has to
 * be freed: a booking counts by its time.
 */
@Component
public class Slots {

  private final BookingTables tables;
  private final DayBook days;
  private final FreeSlots free;
  private final Resources resources;
  private final RuleCards cards;
  private final NoShows noShows;
  private final Clock clock;

  Slots(
      BookingTables tables,
      DayBook days,
      FreeSlots free,
      Resources resources,
      RuleCards cards,
      NoShows noShows,
      Clock clock) {
    this.tables = tables;
    this.days = days;
    this.free = free;
    this.resources = resources;
    this.cards = cards;
    this.noShows = noShows;
    this.clock = clock;
  }

  /**
   * Books. The same wish again finds the same booking.
   *
   * @throws Refusal {@link SlotReason}, when a rule stands in the way
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public BookingOutcome book(Wish wish) {
    Resource resource = resources.find(wish.resource()).orElseThrow(() -> missing(wish.resource()));
    RuleCard card = cards.find(resource.card()).orElseThrow();
    days.lock(card, wish);
    Optional<Booking> known = tables.same(wish);
    if (known.isPresent()) {
      return new Booked(known.get());
    }
    mustFollow(card, resource, wish);
    return tables
        .insert(wish, clock.instant())
        .<BookingOutcome>map(id -> new Booked(tables.find(id).orElseThrow()))
        .orElseGet(Taken::new);
  }

  private static NotFound missing(UUID id) {
    return new NotFound("booking or resource " + id);
  }

  private void mustFollow(RuleCard card, Resource resource, Wish wish) {
    if (!resource.offers(wish.during())) {
      throw new Refusal(SlotReason.OUTSIDE_HOURS);
    }
    DayBook.Counts counts = days.counts(card, wish);
    RuleCard.Had had =
        new RuleCard.Had(
            counts.byPerson(),
            counts.byUnit(),
            noShows.suspendedUntil(card.id(), wish.holder()).orElse(null));
    card.objection(wish, had, clock.instant())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Cancels in good time.
   *
   * @throws NotFound when it is not this holder's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID booking, UUID holder) {
    Booking own = ownAndLiving(booking, holder);
    mustBeInTime(own);
    tables.end(own.id(), Booking.State.CANCELLED, "", clock.instant());
  }

  private Booking ownAndLiving(UUID id, UUID holder) {
    Booking booking =
        tables
            .lock(id)
            .filter(one -> one.holder().equals(holder) && one.kind() != Kind.CLOSED)
            .orElseThrow(() -> missing(id));
    if (booking.state() != Booking.State.BOOKED) {
      throw new Refusal(SlotReason.NOT_BOOKED);
    }
    return booking;
  }

  private RuleCard cardOf(Booking booking) {
    return cards.find(tables.cardOf(booking.resource())).orElseThrow();
  }

  private void mustBeInTime(Booking booking) {
    cardOf(booking)
        .cancelObjection(booking.during(), clock.instant())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Another time or another resource instead; when that is taken, or a rule stands in the way, the
   * booking stays as it is.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public BookingOutcome change(UUID booking, UUID holder, UUID resource, Span during) {
    Booking seen = tables.find(booking).orElseThrow(() -> missing(booking));
    Wish wish = new Wish(resource, during, holder, seen.unit(), seen.kind() == Kind.UNIT);
    lockMove(seen, wish);
    Booking own = ownAndLiving(booking, holder);
    mustBeInTime(own);
    tables.end(own.id(), Booking.State.CANCELLED, "", clock.instant());
    BookingOutcome outcome = book(wish);
    if (outcome instanceof Taken) {
      tables.restore(own.id());
    }
    return outcome;
  }

  /** All locks before the first row is touched, so that nobody waits for one who waits for them. */
  private void lockMove(Booking from, Wish to) {
    Resource resource = resources.find(to.resource()).orElseThrow(() -> missing(to.resource()));
    days.lock(cards.find(resource.card()).orElseThrow(), to);
    days.lockMove(from, to);
  }

  /** All slots of a day of what a unit and those below it have, in the order of their names. */
  public List<SlotOnDay> day(String owner, UnitPath unit, LocalDate day, UUID holder) {
    return free.on(owner, unit, day, holder, clock.instant());
  }

  public Optional<Booking> find(UUID booking) {
    return tables.find(booking);
  }

  /** What a person has booked, the latest first. */
  public List<Booking> of(UUID holder, int most) {
    return tables.of(holder, most);
  }

  /** Who has a resource in this span, closures too: for its caretaker. */
  public List<Booking> of(UUID resource, Span during) {
    return tables.of(resource, during);
  }
}
