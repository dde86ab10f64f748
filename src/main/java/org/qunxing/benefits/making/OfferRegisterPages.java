package org.qunxing.benefits.making;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.claiming.ShowOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The makers' list, the page of one offer, and how it will look on a phone. */
@Controller
@Requires(Permission.VIEW_OFFERS)
class OfferRegisterPages {

  private static final int SIZE = 20;

  private final OfferRegister register;
  private final OfferSheet sheet;
  private final ShowOffer show;
  private final Clock clock;

  OfferRegisterPages(OfferRegister register, OfferSheet sheet, ShowOffer show, Clock clock) {
    this.register = register;
    this.sheet = sheet;
    this.show = show;
    this.clock = clock;
  }

  @GetMapping("/workbench/offers")
  String list(
      @RequestParam(required = false) @Nullable OfferState state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    int at = Math.clamp(page, 1, 10_000);
    model.addAttribute(
        "page",
        new OffersPage(
            clock.instant(),
            tabs(actor, state, q),
            state,
            q,
            register.search(actor, state, q, (at - 1) * SIZE, SIZE),
            Pager.numbered(at, SIZE, register.count(actor, state, q), href(state, q) + "&page="),
            actor.may(Permission.MAKE_OFFERS)));
    return "benefits/making/list";
  }

  private List<Tab> tabs(Actor actor, @Nullable OfferState chosen, String q) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("全部", href(null, q), chosen == null, register.count(actor, null, q)));
    for (OfferState state : OfferState.values()) {
      tabs.add(
          new Tab(state.label(), href(state, q), chosen == state, register.count(actor, state, q)));
    }
    return tabs;
  }

  private static String href(@Nullable OfferState state, String q) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/workbench/offers");
    if (state != null) {
      uri.queryParam("state", state);
    }
    return uri.queryParam("q", q).encode().toUriString();
  }

  @GetMapping("/workbench/offers/{number}")
  String one(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute(
        "page", sheet.page(actor, register.visibleTo(actor, number), null, FormErrors.NONE));
    return "benefits/making/offer";
  }

  /** Exactly what a member gets, in the width of a phone. */
  @GetMapping("/workbench/offers/{number}/preview")
  String preview(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", show.preview(register.visibleTo(actor, number)));
    return "benefits/making/preview";
  }
}
