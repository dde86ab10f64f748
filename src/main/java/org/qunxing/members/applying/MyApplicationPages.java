package org.qunxing.members.applying;

import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.SignedIn;
import org.qunxing.kernel.Actor;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Applications;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.Workplaces;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的入会申请: for people who are in no unit yet, hence for everybody signed in. */
@Controller
@SignedIn
class MyApplicationPages {

  private static final int LONGEST = 200;

  private final Applications applications;
  private final ApplicationsOfMine mine;
  private final Units units;
  private final Workplaces workplaces;

  MyApplicationPages(
      Applications applications, ApplicationsOfMine mine, Units units, Workplaces workplaces) {
    this.applications = applications;
    this.mine = mine;
    this.units = units;
    this.workplaces = workplaces;
  }

  @GetMapping("/joining")
  String show(Actor actor, Model model) {
    return page(model, actor, null);
  }

  @PostMapping("/joining/{number}/answer")
  String answer(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String answer,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (answer.isBlank() || answer.length() > LONGEST) {
      response.setStatus(422);
      return page(model, actor, "请写上您的回答，最多 %d 个字".formatted(LONGEST));
    }
    mine.answer(actor, number, answer);
    Flash.done(redirect, "已补充，等单位确认。");
    return "redirect:/joining";
  }

  @PostMapping("/joining/{number}/withdrawal")
  String withdraw(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    mine.withdraw(actor, number);
    Flash.done(redirect, "已撤回申请，身份证号已删除。");
    return "redirect:/joining";
  }

  private String page(Model model, Actor actor, @Nullable String problem) {
    List<MyApplicationsPage.Row> rows =
        applications.of(actor).stream().map(application -> row(application, problem)).toList();
    model.addAttribute("page", new MyApplicationsPage(rows, actor.may(USE_MEMBER_SERVICES)));
    return "members/applying/mine";
  }

  private MyApplicationsPage.Row row(Application application, @Nullable String problem) {
    Unit unit = units.find(application.unit()).orElseThrow();
    return new MyApplicationsPage.Row(application, unit.name(), workplaces.phoneOf(unit), problem);
  }
}
