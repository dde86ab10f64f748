package org.qunxing.benefits.watching;

import java.time.Clock;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live board of an offer: the page, and its figures alone for whoever keeps it open. */
@Controller
@Requires(Permission.VIEW_OFFERS)
class BoardPages {

  private final OfferRegister register;
  private final FiguresOfOffer figures;
  private final LiveBoard live;
  private final Clock clock;

  BoardPages(OfferRegister register, FiguresOfOffer figures, LiveBoard live, Clock clock) {
    this.register = register;
    this.figures = figures;
    this.live = live;
    this.clock = clock;
  }

  @GetMapping("/workbench/offers/{number}/board")
  String board(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", page(actor, number));
    return "benefits/watching/board";
  }

  @GetMapping("/workbench/offers/{number}/board/figures")
  String figures(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", page(actor, number));
    return "benefits/watching/figures";
  }

  private BoardPage page(Actor actor, String number) {
    Offer offer = register.visibleTo(actor, number);
    return new BoardPage(
        offer, clock.instant(), figures.of(offer), live.perSecond(offer), live.refused(offer));
  }
}
