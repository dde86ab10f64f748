package org.qunxing.plans.drafting;

import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an expression comes to, while it is being typed. */
@Controller
@Requires(Permission.MANAGE_PLANS)
class PreviewPages {

  private final DraftView view;

  PreviewPages(DraftView view) {
    this.view = view;
  }

  @GetMapping("/workbench/plans/{number}/preview")
  String preview(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String expression,
      Actor actor,
      Model model) {
    model.addAttribute("page", new PreviewPage(view.preview(actor, number, expression)));
    return "plans/drafting/preview";
  }
}
