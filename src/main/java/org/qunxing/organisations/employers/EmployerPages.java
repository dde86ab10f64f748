package org.qunxing.organisations.employers;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.Employers.NewEmployer;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class EmployerPages {

  private final Employers employers;
  private final Units units;

  EmployerPages(Employers employers, Units units) {
    this.employers = employers;
    this.units = units;
  }

  @Requires(MANAGE_ORGANISATIONS)
  @GetMapping("/workbench/organisations/{code}/employers/new")
  String form(@PathVariable String code, Actor actor, Model model) {
    return page(
        model,
        units.visibleTo(actor, MANAGE_ORGANISATIONS, code),
        EmployerForm.EMPTY,
        FormErrors.NONE);
  }

  private static String page(Model model, Unit unit, EmployerForm form, FormErrors errors) {
    model.addAttribute("page", new EmployerPage(unit, form, errors));
    return "organisations/employers/employer";
  }

  @Requires(MANAGE_ORGANISATIONS)
  @PostMapping("/workbench/organisations/{code}/employers")
  String save(
      @PathVariable String code,
      @Valid EmployerForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    Parsed<CreditCode> creditCode =
        CreditCode.parse(Objects.requireNonNullElse(form.creditCode(), ""));
    if (!result.hasFieldErrors("creditCode")) {
      creditCode.problem().ifPresent(problem -> FormErrors.reject(result, "creditCode", problem));
    }
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(model, unit, form, FormErrors.of(result));
    }
    try {
      employers.put(
          actor,
          employer(form, creditCode.orRefuse()),
          unit,
          Boolean.TRUE.equals(form.organised()));
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(model, unit, form, FormErrors.at("creditCode", refusal.text()));
    }
    Flash.done(redirect, "已登记“%s”。".formatted(form.name()));
    return "redirect:/workbench/organisations/" + unit.code();
  }

  private static NewEmployer employer(EmployerForm form, CreditCode code) {
    return new NewEmployer(
        code,
        form.codeProof(),
        form.name(),
        Objects.requireNonNullElse(form.headcount(), 0),
        Objects.requireNonNullElse(form.industry(), ""),
        Boolean.TRUE.equals(form.newForm()),
        form.nature());
  }
}
