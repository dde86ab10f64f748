package org.qunxing.measures.reconciliation;

import org.qunxing.access.Requires;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.Reconciliation;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the figures shown agree with the facts recorded. */
@Controller
class ReconciliationPages {

  private static final String HERE = "/workbench/measures/reconciliation";

  private final Reconciliation reconciliation;
  private final Audit audit;

  ReconciliationPages(Reconciliation reconciliation, Audit audit) {
    this.reconciliation = reconciliation;
    this.audit = audit;
  }

  @GetMapping(HERE)
  @Requires(Permission.VIEW_MEASURES)
  String results(Actor actor, Model model) {
    model.addAttribute(
        "page",
        new ReconciliationPage(reconciliation.latest(), actor.may(Permission.CHECK_MEASURES)));
    return "measures/reconciliation/reconciliation";
  }

  @PostMapping(HERE)
  @Requires(Permission.CHECK_MEASURES)
  String compare(RedirectAttributes redirect) {
    tell(reconciliation.run(), redirect);
    return "redirect:" + HERE;
  }

  @PostMapping("/workbench/measures/rollups")
  @Requires(Permission.CHECK_MEASURES)
  String sumAnew(Actor actor, RedirectAttributes redirect) {
    audit.record(actor, "measures.summed-anew", null, null);
    tell(reconciliation.repair(), redirect);
    return "redirect:" + HERE;
  }

  private static void tell(Reconciliation.Result result, RedirectAttributes redirect) {
    if (result.agrees()) {
      Flash.done(redirect, "核对完毕：%d 个汇总数与 %d 条记录全部相符。".formatted(result.cells(), result.facts()));
    } else {
      Flash.warning(redirect, "核对完毕：有 %d 个汇总数与记录不符。".formatted(result.differences()));
    }
  }
}
