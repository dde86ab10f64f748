package org.qunxing.benefits.following;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.allocation.Claims;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what members hold of an offer that was called off, except what a counter has handed
 * out: that stays theirs, and counted. What the pool has not told yet follows when it does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CallsBack {

  private final Holdings holdings;
  private final Claims claims;
  private final Notices notices;
  private final PlatformScope platform;

  CallsBack(Holdings holdings, Claims claims, Notices notices, PlatformScope platform) {
    this.holdings = holdings;
    this.claims = claims;
    this.notices = notices;
    this.platform = platform;
  }

  /** The pool has been stopped: nothing more is given meanwhile. Nobody is told twice. */
  public void callBack(Offer offer, @Nullable String why) {
    platform.call(
        () -> {
          for (Holding holding : holdings.notHandedOut(offer.id())) {
            release(offer, holding);
            tell(offer, holding.person(), why);
          }
          holdings.hoping(offer.id()).forEach(person -> tell(offer, person, why));
          return offer;
        });
  }

  private void release(Offer offer, Holding holding) {
    if (claims.standing(offer.openPool(), holding.turn()).isPresent()) {
      claims.release(offer.openPool(), holding.turn());
    }
  }

  private void tell(Offer offer, UUID person, @Nullable String why) {
    notices.tell(
        new Notices.Message(
            person,
            "benefits.called-off:" + offer.number(),
            "福利取消：" + offer.title(),
            "%s 有问题请打电话 %s。".formatted(why == null ? "" : why, offer.details().pickUp().phone()),
            "/my/offers/" + offer.number()));
  }
}
