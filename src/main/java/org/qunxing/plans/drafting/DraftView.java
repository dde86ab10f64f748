package org.qunxing.plans.drafting;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.kernel.Actor;
import org.qunxing.plans.drafting.Attempt.Kind;
import org.qunxing.plans.typing.Edit;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers every edit of a draft: back to the place on the page, or the page with what was typed.
 */
@Component
class DraftView {

  private final DraftRegister register;

  DraftView(DraftRegister register) {
    this.register = register;
  }

  String show(Actor actor, String number, Attempt attempt, Model model) {
    model.addAttribute("page", register.page(actor, number, attempt));
    return "plans/drafting/draft";
  }

  String preview(Actor actor, String number, String expression) {
    return register.preview(actor, number, expression);
  }

  /**
   * @param anchor where on the page the item stands; ending in a dash, its number follows
   */
  String answer(
      Actor actor,
      String number,
      Kind kind,
      int no,
      Object form,
      Edit outcome,
      String anchor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (outcome) {
      case Edit.Saved(int item) -> {
        Flash.done(redirect, "已保存。");
        yield "redirect:/workbench/plans/"
            + number
            + "/draft#"
            + (anchor.endsWith("-") ? anchor + item : anchor);
      }
      case Edit.Stale() -> {
        response.setStatus(409);
        yield show(actor, number, new Attempt(kind, no, form, FormErrors.NONE, true), model);
      }
      case Edit.Invalid(FormErrors errors) -> {
        response.setStatus(422);
        yield show(actor, number, new Attempt(kind, no, form, errors, false), model);
      }
    };
  }
}
