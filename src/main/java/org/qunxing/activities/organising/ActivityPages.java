package org.qunxing.activities.organising;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityReader;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.web.Choice;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafting and changing an activity. */
@Controller
@Requires(Permission.ORGANISE_ACTIVITIES)
class ActivityPages {

  private static final String FORM = "activities/organising/form";

  private final OrganiseActivity organise;
  private final ActivityReader reader;
  private final ActivityLists lists;
  private final Clock clock;

  ActivityPages(
      OrganiseActivity organise, ActivityReader reader, ActivityLists lists, Clock clock) {
    this.organise = organise;
    this.reader = reader;
    this.lists = lists;
    this.clock = clock;
  }

  @GetMapping("/workbench/activities/new")
  String blank(Actor actor, Model model) {
    UnitPath unit = actor.scopes(Permission.ORGANISE_ACTIVITIES).getFirst();
    ActivityForm form = ActivityForm.empty(unit, LocalDate.now(clock));
    return page(model, actor, null, form, SeriesForm.ONCE, HostSearch.NONE, FormErrors.NONE);
  }

  /** The units that the words could mean: a part of the form, while somebody types. */
  @GetMapping("/workbench/activities/hosts")
  String hosts(HostSearch search, Actor actor, Model model) {
    List<Choice> found = lists.found(actor, search.words());
    String chosen = found.size() == 1 ? found.getFirst().value() : "";
    HostSearch.Answer answer = new HostSearch.Answer(search.words(), found);
    model.addAttribute("page", new HostsPage(answer, chosen, FormErrors.NONE));
    return "activities/organising/hosts";
  }

  @PostMapping("/workbench/activities")
  String draft(
      @Valid @ModelAttribute("form") ActivityForm form,
      BindingResult result,
      @ModelAttribute("series") SeriesForm series,
      @ModelAttribute("host") HostSearch host,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = errors(result, series, host);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, actor, null, form, series, host, errors);
    }
    List<String> numbers =
        organise.draft(
            actor,
            UnitPath.of(form.unit()),
            form.details(clock.getZone()),
            series.count(),
            series.every());
    Flash.done(
        redirect,
        numbers.size() == 1 ? "草稿已保存，检查后提交审核。" : "已生成 %d 场的草稿。".formatted(numbers.size()));
    return "redirect:/workbench/activities/" + numbers.getFirst();
  }

  @GetMapping("/workbench/activities/{number}/edit")
  String edit(@PathVariable String number, Actor actor, Model model) {
    Activity activity = reader.organisedBy(actor, number);
    return page(
        model,
        actor,
        number,
        ActivityForm.of(activity, clock.getZone()),
        SeriesForm.ONCE,
        HostSearch.NONE,
        FormErrors.NONE);
  }

  @PostMapping("/workbench/activities/{number}")
  String change(
      @PathVariable String number,
      @Valid @ModelAttribute("form") ActivityForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(
          model, actor, number, form, SeriesForm.ONCE, HostSearch.NONE, FormErrors.of(result));
    }
    organise.change(actor, number, form.details(clock.getZone()), form.version());
    Flash.done(redirect, "已保存。");
    return "redirect:/workbench/activities/" + number;
  }

  private static FormErrors errors(BindingResult result, SeriesForm series, HostSearch host) {
    FormErrors errors = FormErrors.of(result);
    if (host.isOpen()) {
      errors = errors.with("unit", "请从查到的单位里选一个");
    }
    return series.holds() ? errors : errors.with("times", "重复的活动请填 2 到 52 次");
  }

  private String page(
      Model model,
      Actor actor,
      @Nullable String number,
      ActivityForm form,
      SeriesForm series,
      HostSearch host,
      FormErrors errors) {
    model.addAttribute(
        "page",
        new ActivityFormPage(
            number,
            form,
            series,
            errors,
            lists.own(actor),
            lists.hosts(actor, host, form.unit()),
            lists.audiences(actor)));
    return FORM;
  }
}
