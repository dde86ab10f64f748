package org.qunxing.benefits.making;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.web.InboxSource;
import org.springframework.stereotype.Component;

/** What there is to do about offers: review what others made, close what is over. */
@Component
class OfferInbox implements InboxSource {

  private final OfferRegister register;
  private final Clock clock;

  OfferInbox(OfferRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Override
  public List<Todo> todos(Actor actor) {
    return Stream.concat(
            register.toReview(actor).stream().map(offer -> todo("待审核", offer)),
            register.toClose(actor).stream().map(offer -> todo("待办结", offer)))
        .toList();
  }

  private Todo todo(String kind, Offer offer) {
    return new Todo(
        kind,
        offer.title(),
        "/workbench/offers/" + offer.number(),
        offer.terms().opensAt().atZone(clock.getZone()).toLocalDate());
  }
}
