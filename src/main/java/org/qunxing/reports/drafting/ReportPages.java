package org.qunxing.reports.drafting;

import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading and editing reports. */
@Controller
class ReportPages {

  private final WriteReport write;
  private final ReportCheck check;

  ReportPages(WriteReport write, ReportCheck check) {
    this.write = write;
    this.check = check;
  }

  @Requires(Permission.VIEW_REPORTS)
  @GetMapping("/workbench/reports")
  String list(Actor actor, Model model) {
    model.addAttribute(
        "page",
        new ReportsPage(
            write.all(actor).stream()
                .map(head -> new ReportsPage.Line(head.number(), head.title(), head.generatedAt()))
                .toList(),
            write.withoutReport(actor)));
    return "reports/list";
  }

  @Requires(Permission.MANAGE_REPORTS)
  @PostMapping("/workbench/reports")
  String generate(@RequestParam String plan, Actor actor, RedirectAttributes redirect) {
    String number = write.generate(actor, plan);
    Flash.done(redirect, "报告已生成，数字取自今天的记录；您改过的文字都保留着。");
    return "redirect:/workbench/reports/" + number;
  }

  @Requires(Permission.VIEW_REPORTS)
  @GetMapping("/workbench/reports/{number}")
  String one(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String edit,
      Actor actor,
      Model model) {
    Report report = write.read(actor, number);
    model.addAttribute(
        "page",
        new ReportPage(
            report,
            edit,
            actor.may(Permission.MANAGE_REPORTS, report.unit()),
            problem(actor, report)));
    return "reports/report";
  }

  private String problem(Actor actor, Report report) {
    return check.changedFigure(actor, report).map(Refusal::text).orElse("");
  }

  @Requires(Permission.MANAGE_REPORTS)
  @PostMapping("/workbench/reports/{number}/annex")
  String annex(
      @PathVariable String number,
      @RequestParam(defaultValue = "false") boolean byUnit,
      Actor actor,
      RedirectAttributes redirect) {
    write.byUnit(actor, number, byUnit);
    Flash.done(redirect, byUnit ? "下载的报告会附上分单位的完成情况。" : "下载的报告不再附分单位的完成情况。");
    return "redirect:/workbench/reports/" + number + "#annex";
  }

  @Requires(Permission.MANAGE_REPORTS)
  @PostMapping("/workbench/reports/{number}/sections/{key}")
  String edit(
      @PathVariable String number,
      @PathVariable String key,
      @RequestParam String text,
      @RequestParam int version,
      Actor actor,
      RedirectAttributes redirect) {
    write.edit(actor, number, key, text.strip(), version);
    Flash.done(redirect, "这一段已保存，重新生成报告时会保留。");
    return "redirect:/workbench/reports/" + number + "#" + key;
  }
}
