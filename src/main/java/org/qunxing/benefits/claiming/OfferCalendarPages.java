package org.qunxing.benefits.claiming;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferDetails;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.kernel.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The opening, or the time to fetch it, in the phone's own calendar (RFC 5545). */
@Controller
class OfferCalendarPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final OfferRegister register;
  private final java.time.Clock clock;

  OfferCalendarPages(OfferRegister register, java.time.Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Requires(Permission.USE_MEMBER_SERVICES)
  @GetMapping("/my/offers/{number}/calendar.ics")
  ResponseEntity<String> one(@PathVariable String number) {
    Offer offer = register.published(number);
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Qunxing//benefits//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(event(offer));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".ics\"")
        .body(calendar.toString());
  }

  private VEvent event(Offer offer) {
    boolean coming = offer.phase(clock.instant()) == Phase.COMING;
    OfferDetails.PickUp pickUp = offer.details().pickUp();
    VEvent event =
        coming
            ? new VEvent(offer.terms().opensAt(), offer.terms().closesAt(), "开始领取：" + offer.title())
            : new VEvent(pickUp.from(), pickUp.until(), "去领取：" + offer.title());
    event.add(new Uid(offer.number() + (coming ? "-opening" : "-pick-up") + "@qunxing"));
    event.add(new Location(pickUp.place()));
    return event;
  }
}
