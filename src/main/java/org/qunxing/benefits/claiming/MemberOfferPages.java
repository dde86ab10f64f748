package org.qunxing.benefits.claiming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.qunxing.access.Requires;
import org.qunxing.allocation.Outcome;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.ErrorPage;
import org.qunxing.web.Flash;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An offer on a member's phone: the page, the tap, what came of it. */
@Controller
@Requires(Permission.USE_MEMBER_SERVICES)
class MemberOfferPages {

  private static final int PATIENCE_SECONDS = 3;
  private static final String PAGE = "benefits/claiming/offer";

  private final ShowOffer show;
  private final MyOffers mine;
  private final ClaimOffer claim;
  private final GiveBack giveBack;

  MemberOfferPages(ShowOffer show, MyOffers mine, ClaimOffer claim, GiveBack giveBack) {
    this.show = show;
    this.mine = mine;
    this.claim = claim;
    this.giveBack = giveBack;
  }

  @GetMapping("/my/offers")
  String list(Actor actor, Model model) {
    model.addAttribute("page", mine.page(actor));
    return "benefits/claiming/list";
  }

  @GetMapping("/my/offers/{number}")
  String one(
      @PathVariable String number,
      @CookieValue(defaultValue = "normal") String type,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    // The token in it is for this account alone.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("page", show.page(actor, number, ShowOffer.Seen.plainly(isLarge(type))));
    return PAGE;
  }

  @PostMapping("/my/offers/{number}/claim")
  String claim(
      @PathVariable String number,
      @ModelAttribute ClaimForm form,
      @CookieValue(defaultValue = "normal") String type,
      Actor actor,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    request.setAttribute(ClaimForm.class.getName(), form);
    String to = "redirect:/my/offers/" + number;
    return switch (claim.claim(actor, number, form.tap(Networks.of(request.getRemoteAddr())))) {
      case ClaimOffer.Result.PageTooOld _ -> {
        Flash.warning(redirect, "这一页放得太久了，已经为您换了新的，请再点一次。");
        yield to;
      }
      case ClaimOffer.Result.WrongAnswer _ -> {
        response.setStatus(422);
        ShowOffer.Seen seen = new ShowOffer.Seen(isLarge(type), null, "答案不对，请看新题再填一次");
        yield answered(actor, number, seen, model, response);
      }
      case ClaimOffer.Result.Decided(Outcome.Recorded _) -> to;
      case ClaimOffer.Result.Decided(Outcome nothing) -> {
        response.setStatus(409);
        ShowOffer.Seen seen = new ShowOffer.Seen(isLarge(type), nothing, null);
        yield answered(actor, number, seen, model, response);
      }
    };
  }

  private String answered(
      Actor actor, String number, ShowOffer.Seen seen, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("page", show.page(actor, number, seen));
    return PAGE;
  }

  @PostMapping("/my/offers/{number}/cancellation")
  String giveBack(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    giveBack.giveBack(actor, number);
    Flash.done(redirect, "已经退回。有人在等的话，已让给下一位。");
    return "redirect:/my/offers/" + number;
  }

  @PostMapping("/my/offers/{number}/acceptance")
  String accept(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    giveBack.accept(actor, number);
    Flash.done(redirect, "已经是您的了。");
    return "redirect:/my/offers/" + number;
  }

  /**
   * Too many at once, or no answer from the database: nothing is lost, and the same tap asks again
   * what became of it. The page does so by itself once, not all pages in the same second.
   */
  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(refusal.reason().status());
    if (ClaimOffer.isForAMoment(refusal)
        && request.getAttribute(ClaimForm.class.getName()) instanceof ClaimForm form) {
      int wait = PATIENCE_SECONDS + ThreadLocalRandom.current().nextInt(PATIENCE_SECONDS);
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
      return new ModelAndView(
          "benefits/claiming/patience",
          "page",
          new PatiencePage(request.getRequestURI(), refusal.text(), wait, form));
    }
    if (refusal.reason() == BenefitsReason.TOO_FAST) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    }
    return new ModelAndView(
        "web/error",
        "page",
        new ErrorPage(refusal.reason().status(), "没有办成", refusal.text(), null));
  }

  private static boolean isLarge(String type) {
    return type.equals("large");
  }
}
