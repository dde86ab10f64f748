package org.qunxing.card;

import static org.qunxing.kernel.Permission.USE_WORKBENCH;
import static org.qunxing.kernel.Permission.VERIFY_CARDS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.web.Face;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Verifying a card. Scanning with any camera opens this page with the code filled in; it is used up
 * only by the press of the button, since opening an address must change nothing.
 */
@Controller
@Requires(VERIFY_CARDS)
class VerifyPages {

  private static final String RESULT = "cardResult";

  private final VerifyCard verify;

  VerifyPages(VerifyCard verify) {
    this.verify = verify;
  }

  @GetMapping("/card/verify")
  String form(@RequestParam(defaultValue = "") String code, Actor actor, Model model) {
    VerifyPage.@Nullable Result result = (VerifyPage.Result) model.getAttribute(RESULT);
    return page(actor, model, new VerifyPage(code, FormErrors.NONE, result));
  }

  @PostMapping("/card/verify")
  String verify(
      @Valid VerifyForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      response.setStatus(422);
      String typed = form.code() == null ? "" : form.code();
      return page(actor, model, new VerifyPage(typed, FormErrors.of(result), null));
    }
    VerifyCard.Verified verified = verify.verify(actor, form.code());
    redirect.addFlashAttribute(
        RESULT,
        new VerifyPage.Result(
            verified.answer(),
            verified.at(),
            verified.maskedName(),
            verified.line(),
            verified.place()));
    return "redirect:/card/verify";
  }

  private static String page(Actor actor, Model model, VerifyPage page) {
    model.addAttribute("page", page);
    if (actor.may(USE_WORKBENCH)) {
      model.addAttribute("face", Face.WORKBENCH);
    }
    return "card/verify";
  }
}
