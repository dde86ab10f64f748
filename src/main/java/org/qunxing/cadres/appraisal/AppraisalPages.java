package org.qunxing.cadres.appraisal;

import static org.qunxing.kernel.Permission.APPRAISE_CADRES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.qunxing.access.Requires;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly appraisal, as the officer who grades sees it. */
@Controller
@Requires(APPRAISE_CADRES)
class AppraisalPages {

  private static final String ROUNDS = "/workbench/cadres/rounds";
  private static final String ROUND = ROUNDS + "/{number:KH-\\d{6,9}}";
  private static final String ONE = "/workbench/cadres/appraisals/{number:KP-\\d{6,9}}";

  private final Appraise appraise;
  private final ReadAppraisals read;
  private final TakeOverRound takeOver;
  private final Units units;
  private final Clock clock;

  AppraisalPages(
      Appraise appraise, ReadAppraisals read, TakeOverRound takeOver, Units units, Clock clock) {
    this.appraise = appraise;
    this.read = read;
    this.takeOver = takeOver;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(ROUNDS)
  String rounds(Actor actor, Model model) {
    Unit own =
        actor.scopes(APPRAISE_CADRES).stream()
            .flatMap(scope -> units.find(scope).stream())
            .findFirst()
            .orElse(null);
    RoundForm form =
        new RoundForm(
            own == null ? "" : named(actor, own),
            own == null ? Line.UNION : own.mainLine(),
            LocalDate.now(clock).getYear());
    return rounds(actor, model, form, FormErrors.NONE);
  }

  /** By its name, unless several have it. */
  private String named(Actor actor, Unit own) {
    return units.typed(actor, APPRAISE_CADRES, own.name()).map(Unit::name).orElse(own.code());
  }

  private String rounds(Actor actor, Model model, RoundForm form, FormErrors errors) {
    ReadAppraisals.Rounds mine = read.rounds(actor);
    model.addAttribute(
        "page", new RoundsPage(mine.rounds(), mine.others(), mine.names(), form, errors));
    return "cadres/appraisal/rounds";
  }

  @PostMapping(ROUNDS)
  String open(
      @Valid RoundForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      String typed = Objects.requireNonNull(form.unit());
      String code = units.typed(actor, APPRAISE_CADRES, typed).map(Unit::code).orElse(typed);
      try {
        Round round =
            appraise.open(
                actor,
                code,
                Objects.requireNonNull(form.line()),
                Objects.requireNonNull(form.year()));
        Flash.done(redirect, "考核已开始，干部已收到消息。");
        return "redirect:" + round.href();
      } catch (Refusal refusal) {
        errors = FormErrors.at("unit", refusal.text());
      }
    }
    response.setStatus(422);
    return rounds(actor, model, form, errors);
  }

  @GetMapping(ROUND)
  String round(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("page", read.round(actor, number));
    return "cadres/appraisal/round";
  }

  @PostMapping(ROUND + "/officer")
  String takeOver(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    takeOver.takeOver(actor, number);
    Flash.done(redirect, "已接手，原评定人和干部都收到了消息。");
    return "redirect:" + ROUNDS + "/" + number;
  }

  @PostMapping(ROUND + "/closing")
  String close(@PathVariable String number, Actor actor, RedirectAttributes redirect) {
    appraise.close(actor, number);
    Flash.done(redirect, "考核已结束。");
    return "redirect:" + ROUNDS + "/" + number;
  }

  @GetMapping(ONE)
  String one(@PathVariable String number, Actor actor, Model model) {
    Appraisal appraisal = read.one(actor, number);
    GradeForm form = new GradeForm(appraisal.grade(), appraisal.reasons());
    model.addAttribute(
        "page", new AppraisalPage(appraisal, read.quota(appraisal), form, FormErrors.NONE));
    return "cadres/appraisal/appraisal";
  }

  @PostMapping(ONE + "/grade")
  String grade(
      @PathVariable String number,
      @Valid GradeForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Appraisal appraisal = read.one(actor, number);
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        appraise.grade(
            actor,
            number,
            Objects.requireNonNull(form.grade()),
            Objects.requireNonNull(form.reasons()));
        Flash.done(redirect, "已评定，本人已收到消息。");
        return "redirect:/workbench/cadres/appraisals/" + number;
      } catch (Refusal refusal) {
        errors = FormErrors.at("grade", refusal.text());
      }
    }
    response.setStatus(422);
    model.addAttribute("page", new AppraisalPage(appraisal, read.quota(appraisal), form, errors));
    return "cadres/appraisal/appraisal";
  }
}
