package org.qunxing.cadres.register;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_CADRES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
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

/** One cadre: entry, posts, exit. */
@Controller
@Requires(MANAGE_CADRES)
class OneCadrePages {

  private static final String PATH = "/workbench/cadres/{number:K-\\d{6,9}}";

  private final KeepCadres keep;
  private final CadreFile file;
  private final Units units;
  private final Clock clock;

  OneCadrePages(KeepCadres keep, CadreFile file, Units units, Clock clock) {
    this.keep = keep;
    this.file = file;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/cadres/new")
  String form(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String who,
      Actor actor,
      Model model) {
    Unit own = units.typed(actor, MANAGE_CADRES, unit).orElseGet(() -> first(actor));
    EntryForm form =
        new EntryForm(
            own == null ? "" : own.code(),
            who,
            null,
            own == null ? Line.UNION : own.mainLine(),
            null,
            LocalDate.now(clock));
    model.addAttribute("page", new EntryPage(form, FormErrors.NONE));
    return "cadres/register/entry";
  }

  private @Nullable Unit first(Actor actor) {
    return actor.scopes(MANAGE_CADRES).stream()
        .flatMap(scope -> units.find(scope).stream())
        .findFirst()
        .orElse(null);
  }

  @PostMapping("/workbench/cadres")
  String enter(
      @Valid EntryForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        Cadre cadre = keep.enter(actor, code(actor, form.unit()), form.cadre());
        Flash.done(redirect, "已登记。有职务的，接着填职务。");
        return "redirect:" + cadre.href();
      } catch (Refusal refusal) {
        errors = FormErrors.at(field(refusal), refusal.text());
      }
    }
    response.setStatus(422);
    model.addAttribute("page", new EntryPage(form, errors));
    return "cadres/register/entry";
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason().name()) {
      case "SEX_UNKNOWN" -> "sex";
      case "NOT_ON_THIS_LINE" -> "line";
      case "UNIT_CLOSED" -> "unit";
      case "IN_THE_FUTURE" -> "enteredOn";
      default -> "who";
    };
  }

  /** What stands for the unit that was typed; anything unknown is looked up as a code and fails. */
  private String code(Actor actor, @Nullable String typed) {
    return units
        .typed(actor, MANAGE_CADRES, typed)
        .map(Unit::code)
        .orElse(Objects.requireNonNullElse(typed, ""));
  }

  @Requires(VIEW_CADRES)
  @GetMapping(PATH)
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", file.page(actor, number, null, FormErrors.NONE));
    return "cadres/register/cadre";
  }

  @PostMapping(PATH + "/posts")
  String takePost(
      @PathVariable String number,
      @Valid PostForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        keep.takePost(actor, number, code(actor, form.unit()), form.post());
        Flash.done(redirect, "职务已登记。");
        return "redirect:/workbench/cadres/" + number;
      } catch (Refusal refusal) {
        errors = FormErrors.at("title", refusal.text());
      }
    }
    response.setStatus(422);
    model.addAttribute("page", file.page(actor, number, form, errors));
    return "cadres/register/cadre";
  }

  @PostMapping(PATH + "/posts/{post}/end")
  String endPost(
      @PathVariable String number,
      @PathVariable UUID post,
      @Valid EndForm form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    return ended(
        number,
        form,
        result,
        redirect,
        "职务已结束，记录保留。",
        (on, why) -> keep.endPost(actor, number, post, on, why));
  }

  @PostMapping(PATH + "/spells/{spell}/end")
  String leave(
      @PathVariable String number,
      @PathVariable UUID spell,
      @Valid EndForm form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    return ended(
        number,
        form,
        result,
        redirect,
        "已登记离任，记录保留。",
        (on, why) -> keep.leave(actor, number, spell, on, why));
  }

  private interface Ending {
    void on(LocalDate day, String why);
  }

  private static String ended(
      String number,
      EndForm form,
      BindingResult result,
      RedirectAttributes redirect,
      String done,
      Ending ending) {
    if (result.hasErrors()) {
      Flash.warning(
          redirect, String.join("；", FormErrors.of(result).byField().values()) + "。没有保存。");
    } else {
      ending.on(Objects.requireNonNull(form.on()), Objects.requireNonNull(form.why()));
      Flash.done(redirect, done);
    }
    return "redirect:/workbench/cadres/" + number;
  }
}
