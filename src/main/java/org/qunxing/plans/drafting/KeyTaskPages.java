package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.TaskForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The key tasks of a draft. */
@Controller
@Requires(Permission.MANAGE_PLANS)
@RequestMapping("/workbench/plans/{number}")
class KeyTaskPages {

  private final EditTasks edit;
  private final DraftView view;

  KeyTaskPages(EditTasks edit, DraftView view) {
    this.edit = edit;
    this.view = view;
  }

  @PostMapping("/tasks")
  String add(
      @PathVariable String number,
      TaskForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.add(actor, number, form);
    return view.answer(
        actor,
        number,
        Kind.NEW_TASK,
        form.initiative(),
        form,
        outcome,
        "k-",
        model,
        response,
        redirect);
  }

  @PostMapping("/tasks/{no}")
  String change(
      @PathVariable String number,
      @PathVariable int no,
      TaskForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Edit outcome = edit.change(actor, number, no, form);
    return view.answer(
        actor, number, Kind.TASK, no, form, outcome, "k-", model, response, redirect);
  }

  @PostMapping("/tasks/{no}/removal")
  String remove(@PathVariable String number, @PathVariable int no, Actor actor) {
    edit.remove(actor, number, no);
    return "redirect:/workbench/plans/" + number + "/draft";
  }
}
