package org.qunxing.benefits.handing;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.watching.FiguresOfOffer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counter: scan or type, hand over, next. */
@Controller
@Requires(Permission.HAND_OUT_OFFERS)
class CounterPages {

  private static final String RESULT = "handOut";
  private static final int LONGEST = 300;

  private final OfferRegister register;
  private final FiguresOfOffer figures;
  private final HandOutOffer handOut;

  CounterPages(OfferRegister register, FiguresOfOffer figures, HandOutOffer handOut) {
    this.register = register;
    this.figures = figures;
    this.handOut = handOut;
  }

  @GetMapping("/workbench/offers/{number}/counter")
  String counter(@PathVariable String number, Actor actor, Model model) {
    HandOutAnswer result = (HandOutAnswer) model.getAttribute(RESULT);
    return page(actor, number, result, FormErrors.NONE, model);
  }

  @PostMapping("/workbench/offers/{number}/hand-outs")
  String handOut(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String code,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (code.isBlank() || code.length() > LONGEST) {
      response.setStatus(422);
      return page(actor, number, null, FormErrors.at("code", "请扫会员卡，或输入取货码"), model);
    }
    redirect.addFlashAttribute(RESULT, handOut.handOut(actor, number, code));
    return "redirect:/workbench/offers/" + number + "/counter";
  }

  private String page(
      Actor actor, String number, @Nullable HandOutAnswer result, FormErrors errors, Model model) {
    var offer = register.visibleTo(actor, number, Permission.HAND_OUT_OFFERS);
    model.addAttribute("page", new CounterPage(offer, figures.of(offer), result, errors));
    return "benefits/handing/counter";
  }
}
