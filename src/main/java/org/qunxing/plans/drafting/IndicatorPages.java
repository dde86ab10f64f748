package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.NewIndicatorForm;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The targets of a draft. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class IndicatorPages {

  private final EditIndicators edit;
  private final DraftView view;

  IndicatorPages(EditIndicators edit, DraftView view) {
    this.edit = edit;
    this.view = view;
  }

  @PostMapping("/indicators")
  String add(
      @PathVariable String number,
      NewIndicatorForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.add(actor, number, form);
    return view.answer(
        actor, number, Kind.NEW_INDICATOR, 0, form, outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}")
  String change(
      @PathVariable String number,
      @PathVariable int no,
      IndicatorForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.change(actor, number, no, form);
    return view.answer(
        actor, number, Kind.INDICATOR, no, form, outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}/measure")
  String bind(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam String expression,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.bind(actor, number, no, version, expression);
    return view.answer(
        actor, number, Kind.NONE, no, "", outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}/acceptance")
  String accept(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.accept(actor, number, no, version);
    return view.answer(
        actor, number, Kind.NONE, no, "", outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}/rejection")
  String reject(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.reject(actor, number, no, version);
    return view.answer(
        actor, number, Kind.NONE, no, "", outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/{no}/merge")
  String merge(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      @RequestParam int into,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.merge(actor, number, no, version, into);
    return view.answer(
        actor, number, Kind.NONE, no, "", outcome, "for-m-", model, response, redirect);
  }

  @PostMapping("/indicators/acceptance")
  String acceptAll(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    int changed = edit.acceptAll(actor, number);
    Flash.done(redirect, "已采用 %d 条，能对上的统计口径也一并套用了。请再核对一遍。".formatted(changed));
    return "redirect:/workbench/plans/" + number + "/draft";
  }
}
