package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.DutiesForm;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.ListForm;
import org.qunxing.plans.typing.PlanForm;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft as a whole and its lists. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class DraftPages {

  private final EditDraft edit;
  private final DraftView view;

  DraftPages(EditDraft edit, DraftView view) {
    this.edit = edit;
    this.view = view;
  }

  @GetMapping("/draft")
  String draft(@PathVariable String number, Actor actor, Model model) {
    return view.show(actor, number, Attempt.NONE, model);
  }

  @PostMapping("/draft")
  String rename(
      @PathVariable String number,
      PlanForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.rename(actor, number, form);
    return view.answer(
        actor, number, Kind.PLAN, 0, form, outcome, "plan", model, response, redirect);
  }

  @PostMapping("/duties")
  String fillIn(
      @PathVariable String number,
      DutiesForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.fillIn(actor, number, form);
    return view.answer(
        actor, number, Kind.DUTIES, 0, form, outcome, "duties", model, response, redirect);
  }

  @PostMapping("/discarding")
  String discard(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    edit.discard(actor, number);
    Flash.done(redirect, "草稿已弃用。");
    return "redirect:/workbench/plans";
  }

  @PostMapping("/lists")
  String addList(
      @PathVariable String number,
      ListForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.addList(actor, number, form);
    return view.answer(
        actor, number, Kind.NEW_LIST, 0, form, outcome, "l-", model, response, redirect);
  }

  @PostMapping("/lists/{no}")
  String renameList(
      @PathVariable String number,
      @PathVariable int no,
      ListForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.renameList(actor, number, no, form);
    return view.answer(
        actor, number, Kind.LIST, no, form, outcome, "l-", model, response, redirect);
  }

  @PostMapping("/lists/{no}/removal")
  String removeList(
      @PathVariable String number, @PathVariable int no, Actor actor, RedirectAttributes redirect) {
    edit.removeList(actor, number, no);
    Flash.done(redirect, "清单已删除。");
    return "redirect:/workbench/plans/" + number + "/draft";
  }
}
