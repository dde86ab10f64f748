package org.qunxing.plans.amending;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that change initiatives and tasks of a confirmed plan, and the list of all. */
@Controller
@Requires(Permission.MANAGE_PLANS)
class AmendPages {

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

  @GetMapping("/workbench/plans/{number}/initiatives/{no}/amendment")
  String initiative(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.initiative(actor, number, no));
    return AmendAnswers.TEMPLATE;
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
      return AmendAnswers.done(redirect, "/workbench/plans/" + number + "#i-" + no);
    }
    AmendPage fresh = register.initiative(actor, number, no);
    return AmendAnswers.again(edit, fresh, fresh.initiative(), form, reason, model, response);
  }

  @GetMapping("/workbench/plans/{number}/tasks/{no}/amendment")
  String task(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.task(actor, number, no));
    return AmendAnswers.TEMPLATE;
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
      return AmendAnswers.done(redirect, "/workbench/tasks/" + number + "-" + no);
    }
    AmendPage fresh = register.task(actor, number, no);
    return AmendAnswers.again(edit, fresh, fresh.task(), form, reason, model, response);
  }
}
