package org.qunxing.card;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The member's card: the whole page, and the code alone for the script that renews it. */
@Controller
@Requires(USE_MEMBER_SERVICES)
class CardPages {

  private final ShowCard show;
  private final Clock clock;

  CardPages(ShowCard show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  @GetMapping("/my/card")
  String card(@RequestParam(required = false) @Nullable Line line, Actor actor, Model model) {
    model.addAttribute("page", page(actor, line));
    return "card/card";
  }

  @GetMapping("/my/card/code")
  String code(@RequestParam(required = false) @Nullable Line line, Actor actor, Model model) {
    model.addAttribute("page", page(actor, line));
    return "card/code";
  }

  private CardPage page(Actor actor, @Nullable Line line) {
    return new CardPage(show.show(actor, line).map(this::card).orElse(null));
  }

  private CardPage.Card card(ShowCard.Shown shown) {
    CardCodes.Fresh code = shown.code();
    QrCode qr = QrCode.of(address(code.token()));
    return new CardPage.Card(
        shown.name(),
        shown.number(),
        shown.line(),
        shown.unit(),
        shown.lines(),
        code.digits().substring(0, 4) + " " + code.digits().substring(4),
        qr.path(),
        qr.size(),
        code.shownUntil(),
        Math.max(0, Duration.between(clock.instant(), code.shownUntil()).toSeconds()));
  }

  /** An address, so that the camera of any phone leads to the right page. */
  private static String address(CardToken token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/card/verify")
        .queryParam("code", token.text())
        .toUriString();
  }
}
