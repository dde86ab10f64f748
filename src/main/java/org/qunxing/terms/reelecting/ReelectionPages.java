package org.qunxing.terms.reelecting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Elected;
import org.qunxing.terms.ElectedForm;
import org.qunxing.terms.Reelect;
import org.qunxing.terms.Term;
import org.qunxing.terms.TermRules;
import org.qunxing.terms.register.TermRegister;
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

/** Candidates and results. */
@Controller
@Requires(Permission.MANAGE_TERMS)
class ReelectionPages {

  private static final String CANDIDATES = "terms/reelecting/candidates";
  private static final String RESULT = "terms/reelecting/result";

  private final Reelect reelect;
  private final TermRegister register;
  private final Units units;

  ReelectionPages(Reelect reelect, TermRegister register, Units units) {
    this.reelect = reelect;
    this.register = register;
    this.units = units;
  }

  @GetMapping("/workbench/terms/{number}/candidates")
  String candidates(@PathVariable String number, Actor actor, Model model) {
    Term term = visible(actor, number);
    List<Elected> known = register.candidates(term.id());
    List<ElectedForm> lines =
        (known.isEmpty() ? term.officers() : known)
            .stream().map(person -> ElectedForm.of(person, false)).toList();
    return page(model, unit(term), term.line(), number, null, lines, FormErrors.NONE, CANDIDATES);
  }

  @PostMapping("/workbench/terms/{number}/candidates")
  String propose(
      @PathVariable String number,
      @Valid CandidatesForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Term term = visible(actor, number);
    FormErrors errors =
        ElectionErrors.joined(
            FormErrors.of(result), ElectedForm.missing(form.lines(), false, "candidates"));
    if (errors.isEmpty()) {
      FormErrors broken =
          ElectionErrors.broken(
              TermRules.candidates(term.line(), ElectedForm.people(form.lines())));
      errors =
          broken.isEmpty()
              ? broken
              : FormErrors.at("candidates", String.valueOf(broken.get("elected")));
    }
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, unit(term), term.line(), number, null, form.lines(), errors, CANDIDATES);
    }
    reelect.propose(actor, number, ElectedForm.people(form.lines()));
    Flash.done(redirect, "候选人已保存，公文里已经填好。");
    return "redirect:/workbench/terms/" + number;
  }

  @GetMapping("/workbench/terms/{number}/result")
  String resultForm(@PathVariable String number, Actor actor, Model model) {
    Term term = visible(actor, number);
    TermForm form = TermForm.next(term, register.candidates(term.id()));
    return page(
        model, unit(term), term.line(), number, form, form.lines(), FormErrors.NONE, RESULT);
  }

  @PostMapping("/workbench/terms/{number}/result")
  String record(
      @PathVariable String number,
      @Valid TermForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Term term = visible(actor, number);
    Unit unit = unit(term);
    FormErrors errors = ElectionErrors.of(unit, form, result);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, unit, term.line(), number, form, form.lines(), errors, RESULT);
    }
    try {
      Term begun = reelect.reelect(actor, number, form.term());
      Flash.done(redirect, "已换届，现在是第 %d 届。".formatted(begun.ordinal()));
      return "redirect:/workbench/terms/" + begun.number();
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      FormErrors told = FormErrors.at("heldOn", refusal.text());
      return page(model, unit, term.line(), number, form, form.lines(), told, RESULT);
    }
  }

  /** For a unit whose running term the platform does not know yet. */
  @GetMapping("/workbench/terms/new")
  String first(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "UNION") Line line,
      Actor actor,
      Model model) {
    Unit known = units.visibleTo(actor, Permission.MANAGE_TERMS, unit);
    TermForm form = TermForm.first(known.code(), line);
    return page(model, known, line, null, form, List.of(), FormErrors.NONE, RESULT);
  }

  @PostMapping("/workbench/terms")
  String register(
      @Valid TermForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String code = form.unit() == null ? "" : form.unit();
    Unit unit = units.visibleTo(actor, Permission.MANAGE_TERMS, code);
    FormErrors errors = ElectionErrors.of(unit, form, result);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, unit, form.inLine(), null, form, form.lines(), errors, RESULT);
    }
    try {
      Term begun = reelect.register(actor, unit, form.inLine(), form.term());
      Flash.done(redirect, "本届已登记，届满前 90 天会提醒换届。");
      return "redirect:/workbench/terms/" + begun.number();
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      FormErrors told = FormErrors.at("heldOn", refusal.text());
      return page(model, unit, form.inLine(), null, form, form.lines(), told, RESULT);
    }
  }

  private Term visible(Actor actor, String number) {
    Term term = register.visibleTo(actor, number);
    if (!actor.may(Permission.MANAGE_TERMS, term.path())) {
      throw new NotFound("term " + number);
    }
    return term;
  }

  private Unit unit(Term term) {
    return units.find(term.unitId()).orElseThrow();
  }

  private static String page(
      Model model,
      Unit unit,
      Line line,
      @Nullable String number,
      @Nullable TermForm form,
      List<ElectedForm> people,
      FormErrors errors,
      String view) {
    model.addAttribute("page", new TermFormPage(unit, line, number, form, people, errors));
    return view;
  }
}
