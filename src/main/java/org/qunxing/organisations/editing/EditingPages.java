package org.qunxing.organisations.editing;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.tree.UnitDesk;
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

@Controller
@Requires(MANAGE_ORGANISATIONS)
class EditingPages {

  private static final String PATH = "/workbench/organisations/{code}";

  private final Organising organising;
  private final EditUnit edit;
  private final Units units;
  private final UnitDesk desk;

  EditingPages(Organising organising, EditUnit edit, Units units, UnitDesk desk) {
    this.organising = organising;
    this.edit = edit;
    this.units = units;
    this.desk = desk;
  }

  @GetMapping(PATH + "/new")
  String newForm(@PathVariable String code, Actor actor, Model model) {
    Unit parent = visible(actor, code);
    return page(model, parent, true, UnitForm.below(parent.lines()), FormErrors.NONE);
  }

  @PostMapping(PATH + "/children")
  String found(
      @PathVariable String code,
      @Valid UnitForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Unit parent = visible(actor, code);
    @Nullable CreditCode creditCode = creditCode(form, result);
    refuseHalfContacts(form, result);
    if (form.kind() == null && !result.hasFieldErrors("kind")) {
      FormErrors.reject(result, "kind", "请选择层级");
    }
    if (result.hasErrors()) {
      return again(model, response, 422, parent, true, form, FormErrors.of(result));
    }
    try {
      Unit founded = edit.found(actor, parent, newUnit(form, creditCode), form.people());
      Flash.done(redirect, "已新建“%s”。".formatted(founded.name()));
      return "redirect:/workbench/organisations/" + founded.code();
    } catch (Refusal refusal) {
      FormErrors errors = FormErrors.at(field(refusal), refusal.text());
      return again(model, response, refusal.reason().status(), parent, true, form, errors);
    }
  }

  private static @Nullable CreditCode creditCode(UnitForm form, BindingResult result) {
    if (form.creditCode() == null || form.creditCode().isBlank()) {
      return null;
    }
    Parsed<CreditCode> parsed = CreditCode.parse(form.creditCode());
    parsed.problem().ifPresent(problem -> FormErrors.reject(result, "creditCode", problem));
    return parsed.optional().orElse(null);
  }

  private static NewUnit newUnit(UnitForm form, @Nullable CreditCode creditCode) {
    UnitKind kind = form.kind() == null ? UnitKind.BASIC : form.kind();
    return new NewUnit(
        form.code(),
        form.name(),
        kind,
        Set.copyOf(form.lineList()),
        creditCode,
        form.phone(),
        form.address());
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason()) {
      case OrganisationsReason.CODE_TAKEN, OrganisationsReason.CODE_MALFORMED -> "code";
      case OrganisationsReason.CREDIT_CODE_TAKEN -> "creditCode";
      default -> "";
    };
  }

  private static void refuseHalfContacts(UnitForm form, BindingResult result) {
    for (int i = 0; i < form.contactForms().size(); i++) {
      if (form.contactForms().get(i).isHalf()) {
        FormErrors.reject(result, "contacts[" + i + "].name", "联系人要有姓名和电话");
      }
    }
  }

  @GetMapping(PATH + "/edit")
  String form(@PathVariable String code, Actor actor, Model model) {
    Unit unit = visible(actor, code);
    return page(model, unit, false, UnitForm.of(desk.details(unit)), FormErrors.NONE);
  }

  @PostMapping(PATH)
  String save(
      @PathVariable String code,
      @Valid UnitForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Unit unit = visible(actor, code);
    refuseHalfContacts(form, result);
    if (result.hasErrors()) {
      return again(model, response, 422, unit, false, form, FormErrors.of(result));
    }
    try {
      edit.change(actor, unit, form);
    } catch (Refusal refusal) {
      FormErrors errors = FormErrors.at("", refusal.text());
      return again(model, response, refusal.reason().status(), unit, false, form, errors);
    }
    Flash.done(redirect, "已保存。");
    return "redirect:/workbench/organisations/" + unit.code();
  }

  @PostMapping(PATH + "/move")
  String move(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String parent,
      Actor actor,
      RedirectAttributes redirect) {
    visible(actor, code);
    Optional<Unit> to = units.typed(actor, MANAGE_ORGANISATIONS, parent);
    if (to.isEmpty()) {
      Flash.warning(redirect, "没有找到单位“%s”，请填写全称或编号。".formatted(parent));
    } else {
      organising.move(actor, code, to.get().code());
      Flash.done(redirect, "已移到“%s”下面。".formatted(to.get().name()));
    }
    return "redirect:/workbench/organisations/" + code;
  }

  private Unit visible(Actor actor, String code) {
    return units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
  }

  private static String again(
      Model model,
      HttpServletResponse response,
      int status,
      Unit unit,
      boolean isNew,
      UnitForm form,
      FormErrors errors) {
    response.setStatus(status);
    return page(model, unit, isNew, form, errors);
  }

  private static String page(
      Model model, Unit unit, boolean isNew, UnitForm form, FormErrors errors) {
    model.addAttribute("page", new UnitFormPage(unit, isNew, form, errors));
    return "organisations/editing/unit-form";
  }
}
