package org.qunxing.cadres.rules;

import static org.qunxing.kernel.Permission.KEEP_EXAMS;
import static org.qunxing.kernel.Permission.VIEW_CADRES;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds, and since when. */
@Controller
@Requires(VIEW_CADRES)
class RulePages {

  private final Rules rules;
  private final Clock clock;

  RulePages(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/workbench/cadres/rules")
  String show(Actor actor, Model model) {
    return page(actor, model, RuleForm.EMPTY, FormErrors.NONE);
  }

  @Requires(KEEP_EXAMS)
  @PostMapping("/workbench/cadres/rules")
  String set(
      @Valid RuleForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = FormErrors.of(result);
    if (errors.isEmpty()) {
      try {
        rules.set(actor, rule(form));
        Flash.done(redirect, "已登记，从那一天起按新规定办。");
        return "redirect:/workbench/cadres/rules";
      } catch (Refusal refusal) {
        errors = FormErrors.at("validFrom", refusal.text());
      }
    }
    response.setStatus(422);
    return page(actor, model, form, errors);
  }

  private static DatedRule rule(RuleForm form) {
    return new DatedRule(
        Objects.requireNonNull(form.rule()),
        Objects.requireNonNull(form.validFrom()),
        Objects.requireNonNull(form.value()),
        Objects.requireNonNull(form.source()));
  }

  private String page(Actor actor, Model model, RuleForm form, FormErrors errors) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute(
        "page",
        new RulesPage(
            Arrays.stream(Rule.values()).map(rule -> rules.on(rule, today)).toList(),
            rules.all(),
            today,
            actor.may(KEEP_EXAMS),
            form,
            errors));
    return "cadres/rules/rules";
  }
}
