package org.qunxing.benefits.making;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an offer's life, each a button on its page. */
@Controller
@Requires(Permission.MAKE_OFFERS)
class OfferStepPages {

  private static final int NOTE_LIMIT = 300;
  private static final BigDecimal MOST_SPENT = BigDecimal.valueOf(100_000_000);

  private final MakeOffer make;
  private final OfferRegister register;
  private final OfferSheet sheet;
  private final Clock clock;

  OfferStepPages(MakeOffer make, OfferRegister register, OfferSheet sheet, Clock clock) {
    this.make = make;
    this.register = register;
    this.sheet = sheet;
    this.clock = clock;
  }

  @PostMapping("/workbench/offers/{number}/submission")
  String submit(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    OfferState state = make.submit(actor, number);
    return done(
        number,
        state == OfferState.PUBLISHED ? "已发布，会员现在能在“抢约”里看到。" : "已提交，请另一位有审核权限的同事审核。",
        redirect);
  }

  @Requires(Permission.REVIEW_OFFERS)
  @PostMapping("/workbench/offers/{number}/approval")
  String approve(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    make.approve(actor, number);
    return done(number, "已发布，会员现在能在“抢约”里看到。", redirect);
  }

  @Requires(Permission.REVIEW_OFFERS)
  @PostMapping("/workbench/offers/{number}/return")
  String sendBack(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isBad(note)) {
      return again(number, actor, null, FormErrors.at("note", "请写清要改什么，300 字以内"), model, response);
    }
    make.sendBack(actor, number, note.strip());
    return done(number, "已退回修改。", redirect);
  }

  @PostMapping("/workbench/offers/{number}/calling-off")
  String callOff(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String why,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isBad(why)) {
      return again(number, actor, null, FormErrors.at("why", "请写明原因，300 字以内"), model, response);
    }
    make.callOff(actor, number, why.strip());
    return done(number, "已取消，已通知领到和排队的会员；已经发出去的不收回。", redirect);
  }

  @PostMapping("/workbench/offers/{number}/closing")
  String close(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String spent,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    BigDecimal amount = amount(spent);
    if (amount == null) {
      return again(number, actor, null, FormErrors.at("spent", "请填实际支出，0 到 1 亿元"), model, response);
    }
    make.close(actor, number, amount);
    return done(number, "已办结，计入统计。", redirect);
  }

  @PostMapping("/workbench/offers/{number}/adjustment")
  String adjust(
      @PathVariable String number,
      @Valid @ModelAttribute("form") AdjustForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      return again(number, actor, form, FormErrors.of(result), model, response);
    }
    make.adjust(actor, number, form.adjustment(clock.getZone()), form.version());
    return done(number, "已调整，马上生效。", redirect);
  }

  private String again(
      String number,
      Actor actor,
      @Nullable AdjustForm typed,
      FormErrors errors,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute("page", sheet.page(actor, register.visibleTo(actor, number), typed, errors));
    return "benefits/making/offer";
  }

  private static boolean isBad(String note) {
    return note.isBlank() || note.strip().length() > NOTE_LIMIT;
  }

  private static @Nullable BigDecimal amount(String typed) {
    if (!typed.strip().matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      return null;
    }
    BigDecimal amount = new BigDecimal(typed.strip());
    return amount.compareTo(MOST_SPENT) > 0 ? null : amount;
  }

  private static String done(String number, String text, RedirectAttributes redirect) {
    Flash.done(redirect, text);
    return "redirect:/workbench/offers/" + number;
  }
}
