package org.qunxing.cadres.training;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_CADRES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Courses: the list, one, and the form. */
@Controller
@Requires(VIEW_CADRES)
class CoursePages {

  private static final String PATH = "/workbench/cadres/courses";

  private final CourseRegister register;
  private final RecordCourse record;
  private final Units units;
  private final Clock clock;

  CoursePages(CourseRegister register, RecordCourse record, Units units, Clock clock) {
    this.register = register;
    this.record = record;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(Actor actor, Model model) {
    model.addAttribute("page", new CoursesPage(register.list(actor), actor.may(MANAGE_CADRES)));
    return "cadres/training/list";
  }

  @GetMapping(PATH + "/{number:PX-\\d{6,9}}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", register.page(actor, number));
    return "cadres/training/course";
  }

  @Requires(MANAGE_CADRES)
  @GetMapping(PATH + "/new")
  String form(@RequestParam(required = false) @Nullable String unit, Actor actor, Model model) {
    Unit own = own(actor, unit);
    CourseForm form =
        new CourseForm(
            "", own.name(), LocalDate.now(clock), null, false, own.code(), Set.of(), Set.of());
    return page(actor, model, own, form, FormErrors.NONE);
  }

  @Requires(MANAGE_CADRES)
  @PostMapping(PATH)
  String save(
      @Valid CourseForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Unit own = own(actor, form.unit());
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        String number = record.record(actor, own.code(), form.course());
        Flash.done(redirect, "已登记，每个人的培训记录里都有了。");
        return "redirect:" + PATH + "/" + number;
      } catch (Refusal refusal) {
        String at = refusal.reason().name().equals("NOBODY_CHOSEN") ? "came" : "heldOn";
        errors = FormErrors.at(at, refusal.text());
      }
    }
    response.setStatus(422);
    return page(actor, model, own, form, errors);
  }

  private Unit own(Actor actor, @Nullable String unit) {
    return units
        .typed(actor, MANAGE_CADRES, unit)
        .or(
            () ->
                actor.scopes(MANAGE_CADRES).stream()
                    .flatMap(scope -> units.find(scope).stream())
                    .findFirst())
        .orElseThrow(() -> new NotFound("no unit in scope"));
  }

  private String page(Actor actor, Model model, Unit unit, CourseForm form, FormErrors errors) {
    model.addAttribute("page", new CourseFormPage(unit, register.serving(actor), form, errors));
    return "cadres/training/form";
  }
}
