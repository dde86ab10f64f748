package org.qunxing.plans.viewing;

import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Plans to read. */
@Controller
@Requires(Permission.VIEW_PLANS)
class PlanPages {

  private final PlanRegister register;

  PlanPages(PlanRegister register) {
    this.register = register;
  }

  @GetMapping("/workbench/plans")
  String all(Actor actor, Model model) {
    model.addAttribute("page", register.all(actor));
    return "plans/viewing/plans";
  }

  @GetMapping("/workbench/plans/lights")
  String lights(Model model) {
    model.addAttribute("page", LightsPage.rule());
    return "plans/viewing/lights";
  }

  @GetMapping("/workbench/plans/{number}")
  String plan(@PathVariable String number, Actor actor, Model model) {
    if (register.plan(actor, number).isDraft()) {
      return "redirect:/workbench/plans/" + number + "/draft";
    }
    model.addAttribute("page", register.page(actor, number));
    return "plans/viewing/plan";
  }

  @GetMapping("/workbench/plans/{number}/indicators/{no}")
  String indicator(@PathVariable String number, @PathVariable int no, Actor actor, Model model) {
    model.addAttribute("page", register.indicator(actor, number, no));
    return "plans/viewing/indicator";
  }
}
