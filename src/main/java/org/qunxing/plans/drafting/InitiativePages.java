package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.InitiativeForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The initiatives of a draft. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class InitiativePages {

  private final EditDraft edit;
  private final DraftView view;

  InitiativePages(EditDraft edit, DraftView view) {
    this.edit = edit;
    this.view = view;
  }

  @PostMapping("/initiatives")
  String add(
      @PathVariable String number,
      InitiativeForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.addInitiative(actor, number, form);
    return view.answer(
        actor,
        number,
        Kind.NEW_INITIATIVE,
        form.list(),
        form,
        outcome,
        "i-",
        model,
        response,
        redirect);
  }

  @PostMapping("/initiatives/{no}")
  String change(
      @PathVariable String number,
      @PathVariable int no,
      InitiativeForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.change(actor, number, no, form);
    return view.answer(
        actor, number, Kind.INITIATIVE, no, form, outcome, "i-", model, response, redirect);
  }

  @PostMapping("/initiatives/{no}/dropping")
  String drop(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.drop(actor, number, no, version, true);
    return view.answer(actor, number, Kind.NONE, no, "", outcome, "i-", model, response, redirect);
  }

  @PostMapping("/initiatives/{no}/return")
  String takeBack(
      @PathVariable String number,
      @PathVariable int no,
      @RequestParam int version,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.drop(actor, number, no, version, false);
    return view.answer(actor, number, Kind.NONE, no, "", outcome, "i-", model, response, redirect);
  }
}
