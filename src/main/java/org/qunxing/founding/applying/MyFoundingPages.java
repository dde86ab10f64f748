package org.qunxing.founding.applying;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.qunxing.access.SignedIn;
import org.qunxing.founding.ApplyForUnion;
import org.qunxing.founding.FoundingRules;
import org.qunxing.founding.ReadFounding;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.terms.ElectedForm;
import org.qunxing.terms.RuleCheck;
import org.qunxing.web.Face;
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

/** A founding as its applicant sees it, and the report of the election. */
@Controller
@SignedIn
class MyFoundingPages {

  private final ApplyForUnion apply;
  private final ReadFounding read;
  private final FoundingDesk desk;

  MyFoundingPages(ApplyForUnion apply, ReadFounding read, FoundingDesk desk) {
    this.apply = apply;
    this.read = read;
    this.desk = desk;
  }

  /** Staff of the unit above see it on their own desk. */
  @GetMapping("/my/foundings/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    Founding founding = desk.visible(number);
    if (actor.may(Permission.PREPARE_FOUNDINGS, founding.path())) {
      return "redirect:" + founding.workbenchHref();
    }
    model.addAttribute("page", read.page(actor, number));
    return "founding/founding";
  }

  @PostMapping("/my/foundings/{number}/withdrawal")
  String withdraw(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      RedirectAttributes redirect) {
    apply.withdraw(actor, number, note.isBlank() ? "申请人撤回" : note.strip());
    Flash.done(redirect, "申请已撤回。");
    return "redirect:/my/foundings/" + number;
  }

  @GetMapping("/my/foundings/{number}/result")
  String resultForm(@PathVariable String number, Actor actor, Model model) {
    Founding founding = desk.visible(number);
    return page(actor, model, founding, ResultForm.of(founding), FormErrors.NONE);
  }

  @PostMapping("/my/foundings/{number}/result")
  String report(
      @PathVariable String number,
      @Valid ResultForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Founding founding = desk.visible(number);
    FormErrors errors = errors(founding, form, result);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(actor, model, founding, form, errors);
    }
    try {
      apply.report(actor, number, form.result());
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(actor, model, founding, form, FormErrors.at("heldOn", refusal.text()));
    }
    Flash.done(redirect, "选举结果已报送，等上级工会备案。");
    return "redirect:/my/foundings/" + number;
  }

  private static FormErrors errors(Founding founding, ResultForm form, BindingResult result) {
    FormErrors errors = FormErrors.of(result);
    for (var line : ElectedForm.missing(form.lines(), true, "elected").byField().entrySet()) {
      errors = errors.with(line.getKey(), line.getValue());
    }
    if (form.women() != null && form.members() != null && form.women() > form.members()) {
      errors = errors.with("women", "女会员不能多于会员");
    }
    return errors.isEmpty() ? broken(founding, form) : errors;
  }

  private static FormErrors broken(Founding founding, ResultForm form) {
    FormErrors errors = FormErrors.NONE;
    for (RuleCheck check : FoundingRules.of(founding.application(), form.result())) {
      if (check.isBroken()) {
        String field = check.field().equals("form") ? "members" : check.field();
        String before = errors.get(field);
        errors =
            before == null
                ? errors.with(field, check.cited())
                : replaced(errors, field, before + check.cited());
      }
    }
    return errors;
  }

  /** Several rules may be about the same field: all are told. */
  private static FormErrors replaced(FormErrors errors, String field, String text) {
    FormErrors all = FormErrors.at(field, text);
    for (var other : errors.byField().entrySet()) {
      all = all.with(other.getKey(), other.getValue());
    }
    return all;
  }

  private static String page(
      Actor actor, Model model, Founding founding, ResultForm form, FormErrors errors) {
    model.addAttribute("page", new ResultPage(founding, form, errors));
    if (actor.may(Permission.PREPARE_FOUNDINGS)) {
      model.addAttribute("face", Face.WORKBENCH);
    }
    return "founding/applying/result";
  }
}
