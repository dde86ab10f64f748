package org.qunxing.plans.amending;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.typing.Edit;
import org.qunxing.plans.typing.Typed;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows a decision: the item as it is now, or the form again with what was typed. */
final class AmendAnswers {

  static final String TEMPLATE = "plans/amending/amend";

  private AmendAnswers() {}

  static String done(RedirectAttributes redirect, String to) {
    Flash.done(redirect, "已调整，理由和前后内容已记录。");
    return "redirect:" + to;
  }

  /**
   * @param stored the form of what is stored now; null for a new item
   */
  static String again(
      Edit edit,
      AmendPage fresh,
      @Nullable Typed stored,
      Typed typed,
      String reason,
      Model model,
      HttpServletResponse response) {
    boolean stale = edit instanceof Edit.Stale;
    FormErrors errors = edit instanceof Edit.Invalid(var found) ? found : FormErrors.NONE;
    Typed shown = stale && stored != null ? typed.at(stored.version()) : typed;
    response.setStatus(stale ? 409 : 422);
    model.addAttribute("page", fresh.typed(shown, reason, errors, stale));
    return TEMPLATE;
  }
}
