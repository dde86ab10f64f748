package org.qunxing.plans.amending;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.IndicatorForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that change, add or withdraw targets of a confirmed plan. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class AmendIndicatorPages {

  private static final String INDICATOR = "/workbench/plans/%s/indicators/%d";

  private final AmendIndicators amend;
  private final AmendmentRegister register;

  AmendIndicatorPages(AmendIndicators amend, AmendmentRegister register) {
    this.amend = amend;
    this.register = register;
  }

  @GetMapping("/indicators/{no}/amendment")
  String change(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.indicator(actor, number, no));
    return AmendAnswers.TEMPLATE;
  }

  @PostMapping("/indicators/{no}/amendment")
  String change(
      @PathVariable String number,
      @PathVariable int no,
      IndicatorForm form,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.change(actor, number, no, form, reason);
    if (edit instanceof Edit.Saved) {
      return AmendAnswers.done(redirect, INDICATOR.formatted(number, no));
    }
    AmendPage fresh = register.indicator(actor, number, no);
    return AmendAnswers.again(edit, fresh, fresh.indicator(), form, reason, model, response);
  }

  @GetMapping("/initiatives/{no}/indicators/new")
  String add(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.newIndicator(actor, number, no));
    return AmendAnswers.TEMPLATE;
  }

  @PostMapping("/initiatives/{no}/indicators")
  String add(
      @PathVariable String number,
      @PathVariable int no,
      IndicatorForm form,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.add(actor, number, no, form, reason);
    if (edit instanceof Edit.Saved(int added)) {
      return AmendAnswers.done(redirect, INDICATOR.formatted(number, added));
    }
    AmendPage fresh = register.newIndicator(actor, number, no);
    return AmendAnswers.again(edit, fresh, null, form, reason, model, response);
  }

  @PostMapping("/indicators/{no}/withdrawal")
  String withdraw(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String withdrawal,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.withdraw(actor, number, no, version, withdrawal);
    if (edit instanceof Edit.Saved) {
      return AmendAnswers.done(redirect, "/workbench/plans/" + number + "/amendments");
    }
    AmendPage fresh = register.indicator(actor, number, no).withdrawing(withdrawal);
    IndicatorForm stored = Objects.requireNonNull(fresh.indicator());
    return AmendAnswers.again(edit, fresh, stored, stored, "", model, response);
  }
}
