package org.qunxing.benefits.claiming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.Phase;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.HomePanel;
import org.qunxing.web.Panel;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/** Benefits that a member can get now or soon; nothing where there are none. */
@Component
class OpenOffersPanel implements HomePanel {

  private static final int SHOWN = 3;

  private final MyOffers mine;
  private final Clock clock;

  OpenOffersPanel(MyOffers mine, Clock clock) {
    this.mine = mine;
    this.clock = clock;
  }

  @Override
  public Face face() {
    return Face.MEMBER;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Panel> panel(Actor actor) {
    Instant now = clock.instant();
    List<Panel.Item> items =
        mine.forMe(actor).stream().limit(SHOWN).map(offer -> item(offer, now)).toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Panel("福利抢约", items, "", Panel.Item.of("全部福利", "", "/my/offers")));
  }

  private static Panel.Item item(Offer offer, Instant now) {
    boolean coming = offer.phase(now) == Phase.COMING;
    String way = offer.terms().isDraw() ? "抽签" : "先到先得";
    String when =
        coming
            ? Written.shortMoment(offer.terms().opensAt()) + " 开始"
            : Written.shortMoment(offer.terms().closesAt()) + " 截止";
    return Panel.Item.of(offer.title(), way + " · " + when, "/my/offers/" + offer.number());
  }
}
