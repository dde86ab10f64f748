package org.qunxing.activities.signup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.qunxing.access.Requires;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
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

/** A cadre signs up the own unit for somebody else's activity. */
@Controller
@Requires(Permission.ORGANISE_ACTIVITIES)
class UnitSignUpPages {

  private static final int MOST = 500;

  private final ActivityReader reader;
  private final SignUpForActivity signUp;
  private final SignUpRegister register;
  private final Audience audience;
  private final Units units;
  private final Clock clock;

  UnitSignUpPages(
      ActivityReader reader,
      SignUpForActivity signUp,
      SignUpRegister register,
      Audience audience,
      Units units,
      Clock clock) {
    this.reader = reader;
    this.signUp = signUp;
    this.register = register;
    this.audience = audience;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/open-activities/{number}")
  String ask(@PathVariable String number, Actor actor, Model model) {
    return page(number, actor, "", FormErrors.NONE, model);
  }

  @PostMapping("/workbench/open-activities/{number}/sign-up")
  String signUp(
      @PathVariable String number,
      @RequestParam String unit,
      @RequestParam(defaultValue = "") String people,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!people.matches("[1-9]\\d{0,2}") || Integer.parseInt(people) > MOST) {
      response.setStatus(422);
      return page(number, actor, people, FormErrors.at("people", "人数请填 1 到 500 的整数"), model);
    }
    switch (signUp.asUnit(actor, number, UnitPath.of(unit), Integer.parseInt(people))) {
      case SignUpOutcome.Confirmed _ -> Flash.done(redirect, "报名成功。");
      case SignUpOutcome.Waiting(int position) ->
          Flash.note(redirect, "名额不够，候补第 %d 位。".formatted(position));
    }
    return "redirect:/workbench/open-activities/" + number;
  }

  @PostMapping("/workbench/open-activities/{number}/cancellation")
  String cancel(
      @PathVariable String number,
      @RequestParam String unit,
      Actor actor,
      RedirectAttributes redirect) {
    signUp.cancelAsUnit(actor, number, UnitPath.of(unit));
    Flash.done(redirect, "已取消本单位的报名。");
    return "redirect:/workbench/open-activities/" + number;
  }

  private String page(String number, Actor actor, String people, FormErrors errors, Model model) {
    Activity activity = reader.published(number);
    List<UnitSignUpPage.OwnUnit> own = own(actor, activity);
    if (own.isEmpty() || activity.takes() != Activity.Takes.UNITS) {
      throw new NotFound("activity " + number);
    }
    model.addAttribute(
        "page",
        new UnitSignUpPage(
            activity,
            audience.describe(activity),
            activity.openForSignUp(clock.instant()),
            own,
            people,
            errors));
    return "activities/signup/unit";
  }

  private List<UnitSignUpPage.OwnUnit> own(Actor actor, Activity activity) {
    return actor.scopes(Permission.ORGANISE_ACTIVITIES).stream()
        .flatMap(scope -> Stream.concat(units.find(scope).stream(), units.children(scope).stream()))
        .filter(unit -> activity.audience().contains(unit.path()))
        .distinct()
        .map(unit -> own(activity, unit))
        .toList();
  }

  private UnitSignUpPage.OwnUnit own(Activity activity, Unit unit) {
    return new UnitSignUpPage.OwnUnit(
        unit.path().value(), unit.name(), register.unitOutcome(activity, unit.path()).orElse(null));
  }
}
