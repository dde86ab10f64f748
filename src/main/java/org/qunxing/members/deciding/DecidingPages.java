package org.qunxing.members.deciding;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Applications;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 入会申请: one tap each. */
@Controller
@Requires(MANAGE_MEMBERS)
class DecidingPages {

  private static final int LONGEST = 200;
  private static final String LIST = "redirect:/workbench/members/applications";

  private final Applications applications;
  private final DecideApplication decide;
  private final Units units;
  private final Clock clock;

  DecidingPages(Applications applications, DecideApplication decide, Units units, Clock clock) {
    this.applications = applications;
    this.decide = decide;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/members/applications")
  String show(Actor actor, Model model) {
    return page(model, actor, FormErrors.NONE, null);
  }

  @PostMapping("/workbench/members/applications/{number}/acceptance")
  String accept(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    decide.accept(actor, number);
    Flash.done(redirect, "已通过，本人会收到消息。");
    return LIST;
  }

  @PostMapping("/workbench/members/applications/{number}/question")
  String ask(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String text,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isWrong(text)) {
      return again(model, actor, number, text, response);
    }
    decide.ask(actor, number, text.strip());
    Flash.done(redirect, "已请本人补充。");
    return LIST;
  }

  @PostMapping("/workbench/members/applications/{number}/refusal")
  String refuse(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String text,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (isWrong(text)) {
      return again(model, actor, number, text, response);
    }
    decide.refuse(actor, number, text.strip());
    Flash.done(redirect, "已答复本人，身份证号已删除。");
    return LIST;
  }

  private static boolean isWrong(String text) {
    return text.isBlank() || text.length() > LONGEST;
  }

  private String again(
      Model model, Actor actor, long number, String typed, HttpServletResponse response) {
    boolean hers =
        applications.open(actor.scopes(MANAGE_MEMBERS)).stream()
            .anyMatch(application -> application.number() == number);
    if (!hers) {
      throw new NotFound("application " + number);
    }
    response.setStatus(422);
    String problem = "请写一句话，最多 %d 个字".formatted(LONGEST);
    return page(model, actor, FormErrors.at(String.valueOf(number), problem), typed);
  }

  private String page(Model model, Actor actor, FormErrors errors, @Nullable String typed) {
    List<Application> open = applications.open(actor.scopes(MANAGE_MEMBERS));
    List<Application> decided = applications.decided(actor.scopes(MANAGE_MEMBERS));
    Map<UUID, String> names =
        units.names(
            java.util.stream.Stream.concat(open.stream(), decided.stream())
                .map(Application::unit)
                .toList());
    model.addAttribute(
        "page",
        new ApplicationsPage(
            rows(open, names), rows(decided, names), LocalDate.now(clock), errors, typed));
    return "members/deciding/applications";
  }

  private static List<ApplicationsPage.Row> rows(
      List<Application> applications, Map<UUID, String> names) {
    return applications.stream()
        .map(a -> new ApplicationsPage.Row(a, names.getOrDefault(a.unit(), "—")))
        .toList();
  }
}
