package org.qunxing.plans.tasks;

import jakarta.servlet.http.HttpServletResponse;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.plans.tasks.TaskPage.Attempt;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about a task, each with a few words that stay on its timeline. */
@Controller
class DeedPages {

  private static final int LONGEST = 1000;

  private final Supervise supervise;
  private final TaskRegister register;

  DeedPages(Supervise supervise, TaskRegister register) {
    this.supervise = supervise;
    this.register = register;
  }

  @Requires(Permission.SUPERVISE_TASKS)
  @PostMapping("/workbench/tasks/{number}/urging")
  String urge(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.URGING, words, redirect)
        ? done(number, () -> supervise.urge(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.URGING, number, words, actor, model, response);
  }

  @Requires(Permission.ANSWER_TASKS)
  @PostMapping("/workbench/tasks/{number}/explanation")
  String explain(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.EXPLANATION, words, redirect)
        ? done(number, () -> supervise.explain(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.EXPLANATION, number, words, actor, model, response);
  }

  @Requires(Permission.INSTRUCT)
  @PostMapping("/workbench/tasks/{number}/instruction")
  String instruct(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.INSTRUCTION, words, redirect)
        ? done(number, () -> supervise.instruct(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.INSTRUCTION, number, words, actor, model, response);
  }

  @Requires(Permission.ANSWER_TASKS)
  @PostMapping("/workbench/tasks/{number}/reply")
  String reply(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.REPLY, words, redirect)
        ? done(number, () -> supervise.reply(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.REPLY, number, words, actor, model, response);
  }

  @Requires(Permission.ANSWER_TASKS)
  @PostMapping("/workbench/tasks/{number}/report")
  String report(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.REPORT, words, redirect)
        ? done(number, () -> supervise.report(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.REPORT, number, words, actor, model, response);
  }

  @Requires(Permission.SUPERVISE_TASKS)
  @PostMapping("/workbench/tasks/{number}/return")
  String giveBack(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.RETURN, words, redirect)
        ? done(number, () -> supervise.giveBack(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.RETURN, number, words, actor, model, response);
  }

  @Requires(Permission.SUPERVISE_TASKS)
  @PostMapping("/workbench/tasks/{number}/conclusion")
  String close(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return said(Deed.CONCLUSION, words, redirect)
        ? done(number, () -> supervise.close(actor, TaskNumber.parse(number), words.strip()))
        : again(Deed.CONCLUSION, number, words, actor, model, response);
  }

  @Requires(Permission.SUPERVISE_TASKS)
  @PostMapping("/workbench/tasks/{number}/conclusion-by-records")
  String closeByRecords(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    Flash.done(redirect, Deed.CONCLUSION.done());
    return done(number, () -> supervise.closeByRecords(actor, TaskNumber.parse(number)));
  }

  private static boolean said(Deed deed, String words, RedirectAttributes redirect) {
    Flash.done(redirect, deed.done());
    return !words.isBlank() && words.strip().length() <= LONGEST;
  }

  private static String done(String number, Runnable deed) {
    deed.run();
    return "redirect:/workbench/tasks/" + number;
  }

  private String again(
      Deed deed,
      String number,
      String words,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    String message =
        words.isBlank()
            ? deed.whenEmpty()
            : "最多 %d 个字，现在有 %d 个。".formatted(LONGEST, words.strip().length());
    TaskPage page =
        register
            .page(actor, number)
            .with(new Attempt(deed.path(), words, FormErrors.at("words", message)));
    model.addAttribute("page", page);
    return "plans/tasks/task";
  }
}
