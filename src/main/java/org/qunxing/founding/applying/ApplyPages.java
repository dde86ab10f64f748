package org.qunxing.founding.applying;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.SignedIn;
import org.qunxing.founding.ApplyForUnion;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.founding.cases.FoundingRegister;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
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

/** Applying for a union: open to everybody who is signed in, for an employer or on its behalf. */
@Controller
@SignedIn
class ApplyPages {

  private final ApplyForUnion apply;
  private final FoundingDesk desk;
  private final FoundingRegister register;
  private final KnownEmployers employers;
  private final Units units;
  private final Uppers uppers;

  ApplyPages(
      ApplyForUnion apply,
      FoundingDesk desk,
      FoundingRegister register,
      KnownEmployers employers,
      Units units,
      Uppers uppers) {
    this.apply = apply;
    this.desk = desk;
    this.register = register;
    this.employers = employers;
    this.units = units;
    this.uppers = uppers;
  }

  @GetMapping("/my/foundings")
  String mine(Actor actor, Model model) {
    model.addAttribute("page", new MyFoundingsPage(register.mine(actor)));
    return "founding/applying/mine";
  }

  @GetMapping("/my/foundings/new")
  String form(@RequestParam(required = false) @Nullable UUID employer, Actor actor, Model model) {
    Optional<EmployerRegister.Entry> known =
        employer == null ? Optional.empty() : employers.find(employer);
    ApplicationForm form =
        known
            .map(
                entry ->
                    ApplicationForm.of(
                        entry, upper(entry), employers.contact(entry.id()).orElse(null)))
            .orElse(ApplicationForm.EMPTY);
    return page(actor, model, null, null, known.isPresent(), known(form), form, FormErrors.NONE);
  }

  private @Nullable String upper(EmployerRegister.Entry entry) {
    return units.find(entry.path()).map(Unit::code).orElse(null);
  }

  @PostMapping("/my/foundings")
  String apply(
      @Valid ApplicationForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    @Nullable Phone known = known(form);
    ApplicationReader read = ApplicationReader.read(form, result, known);
    Optional<Unit> upper = uppers.chosen(form);
    FormErrors errors =
        upper.isEmpty() ? read.errors().with("upper", uppers.problem(form)) : read.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(actor, model, null, null, false, known, form, errors);
    }
    try {
      String number =
          apply.apply(actor, upper.orElseThrow(), Objects.requireNonNull(read.application()));
      Flash.done(redirect, "申请 %s 已提交。批复后会在消息里告诉您。".formatted(number));
      return "redirect:/my/foundings/" + number;
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(
          actor,
          model,
          null,
          null,
          false,
          known,
          form,
          FormErrors.at("creditCode", refusal.text()));
    }
  }

  private @Nullable Phone known(ApplicationForm form) {
    return employers.phone(form.creditCode()).orElse(null);
  }

  @GetMapping("/my/foundings/{number}/edit")
  String edit(@PathVariable String number, Actor actor, Model model) {
    Founding founding = desk.visible(number);
    String upper = units.find(founding.upperId()).map(Unit::code).orElse("");
    ApplicationForm form = ApplicationForm.of(founding, upper);
    return page(
        actor,
        model,
        number,
        founding.note(),
        true,
        founding.application().contact().phone(),
        form,
        FormErrors.NONE);
  }

  @PostMapping("/my/foundings/{number}/resubmission")
  String resubmit(
      @PathVariable String number,
      @Valid ApplicationForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Founding founding = desk.visible(number);
    Phone known = founding.application().contact().phone();
    ApplicationReader read = ApplicationReader.read(form, result, known);
    if (read.application() == null || !read.errors().isEmpty()) {
      response.setStatus(422);
      return page(actor, model, number, founding.note(), true, known, form, read.errors());
    }
    apply.resubmit(actor, number, read.application());
    Flash.done(redirect, "申请已重新提交。");
    return "redirect:/my/foundings/" + number;
  }

  private String page(
      Actor actor,
      Model model,
      @Nullable String number,
      @Nullable String note,
      boolean known,
      @Nullable Phone phone,
      ApplicationForm form,
      FormErrors errors) {
    model.addAttribute(
        "page",
        new ApplyPage(
            number,
            note,
            known,
            phone == null ? null : phone.masked(),
            form,
            errors,
            number == null ? uppers.list() : List.of()));
    if (actor.may(Permission.PREPARE_FOUNDINGS)) {
      model.addAttribute("face", Face.WORKBENCH);
    }
    return "founding/applying/form";
  }
}
