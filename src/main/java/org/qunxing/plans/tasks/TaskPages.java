package org.qunxing.plans.tasks;

import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tasks to look at: mine, the overdue, all in scope, and each with its timeline. */
@Controller
@Requires(Permission.VIEW_PLANS)
class TaskPages {

  private final TaskRegister register;

  TaskPages(TaskRegister register) {
    this.register = register;
  }

  @GetMapping("/workbench/tasks")
  String list(@RequestParam(defaultValue = "mine") String view, Actor actor, Model model) {
    model.addAttribute("page", register.list(actor, view));
    return "plans/tasks/tasks";
  }

  @GetMapping("/workbench/tasks/{number}")
  String task(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", register.page(actor, number));
    return "plans/tasks/task";
  }
}
