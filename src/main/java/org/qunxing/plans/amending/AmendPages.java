package org.qunxing.plans.amending;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typed;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that change a confirmed plan. */
@Controller
@Requires(Permission.MANAGE_PLANS)
class AmendPages {

  private static final String TEMPLATE = "plans/amending/amend";

  private final AmendPlan amend;
  private final AmendmentRegister register;

  AmendPages(AmendPlan amend, AmendmentRegister register) {
    this.amend = amend;
    this.register = register;
  }

  @Requires(Permission.VIEW_PLANS)
  @GetMapping("/workbench/plans/{number}/amendments")
  String list(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", register.all(actor, number));
    return "plans/amending/amendments";
  }

  @GetMapping("/workbench/plans/{number}/indicators/{no}/amendment")
  String indicator(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.indicator(actor, number, no));
    return TEMPLATE;
  }

  @PostMapping("/workbench/plans/{number}/indicators/{no}/amendment")
  String indicator(
      @PathVariable String number,
      @PathVariable int no,
      IndicatorForm form,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.indicator(actor, number, no, form, reason);
    if (edit instanceof Edit.Saved) {
      return done(redirect, "/workbench/plans/" + number + "/indicators/" + no);
    }
    AmendPage fresh = register.indicator(actor, number, no);
    IndicatorForm again = edit instanceof Edit.Stale ? form.at(version(fresh.indicator())) : form;
    return again(
        edit,
        fresh.typed(again, reason, errors(edit), edit instanceof Edit.Stale),
        model,
        response);
  }

  @GetMapping("/workbench/plans/{number}/initiatives/{no}/amendment")
  String initiative(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.initiative(actor, number, no));
    return TEMPLATE;
  }

  @PostMapping("/workbench/plans/{number}/initiatives/{no}/amendment")
  String initiative(
      @PathVariable String number,
      @PathVariable int no,
      InitiativeForm form,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.initiative(actor, number, no, form, reason);
    if (edit instanceof Edit.Saved) {
      return done(redirect, "/workbench/plans/" + number + "#i-" + no);
    }
    AmendPage fresh = register.initiative(actor, number, no);
    InitiativeForm again = edit instanceof Edit.Stale ? form.at(version(fresh.initiative())) : form;
    return again(
        edit,
        fresh.typed(again, reason, errors(edit), edit instanceof Edit.Stale),
        model,
        response);
  }

  @GetMapping("/workbench/plans/{number}/tasks/{no}/amendment")
  String task(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.task(actor, number, no));
    return TEMPLATE;
  }

  @PostMapping("/workbench/plans/{number}/tasks/{no}/amendment")
  String task(
      @PathVariable String number,
      @PathVariable int no,
      TaskForm form,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit edit = amend.task(actor, number, no, form, reason);
    if (edit instanceof Edit.Saved) {
      return done(redirect, "/workbench/tasks/" + number + "-" + no);
    }
    AmendPage fresh = register.task(actor, number, no);
    TaskForm again = edit instanceof Edit.Stale ? form.at(version(fresh.task())) : form;
    return again(
        edit,
        fresh.typed(again, reason, errors(edit), edit instanceof Edit.Stale),
        model,
        response);
  }

  private static String done(RedirectAttributes redirect, String to) {
    Flash.done(redirect, "已调整，理由和前后内容已记录。");
    return "redirect:" + to;
  }

  private static String again(
      Edit edit, AmendPage page, Model model, HttpServletResponse response) {
    response.setStatus(edit instanceof Edit.Stale ? 409 : 422);
    model.addAttribute("page", page);
    return TEMPLATE;
  }

  private static FormErrors errors(Edit edit) {
    return edit instanceof Edit.Invalid(var errors) ? errors : FormErrors.NONE;
  }

  private static int version(@Nullable Typed form) {
    return form == null ? 0 : form.version();
  }
}
