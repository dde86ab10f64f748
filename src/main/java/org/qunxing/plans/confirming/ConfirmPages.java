package org.qunxing.plans.confirming;

import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look before a draft becomes the plan. */
@Controller
@Requires(Permission.MANAGE_PLANS)
class ConfirmPages {

  private final ConfirmPlan confirm;

  ConfirmPages(ConfirmPlan confirm) {
    this.confirm = confirm;
  }

  @GetMapping("/workbench/plans/{number}/confirmation")
  String check(@PathVariable String number, Actor actor, Model model) {
    ConfirmPlan.Checked checked = confirm.check(actor, number);
    model.addAttribute("page", ConfirmPage.of(checked.content(), checked.problems()));
    return "plans/confirming/confirm";
  }

  @PostMapping("/workbench/plans/{number}/confirmation")
  String confirm(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    confirm.confirm(actor, number);
    Flash.done(redirect, "规划已确认，任务已下达到责任人。以后的修改都会留下记录和理由。");
    return "redirect:/workbench/plans/" + number;
  }
}
