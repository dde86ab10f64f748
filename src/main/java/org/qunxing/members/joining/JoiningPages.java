package org.qunxing.members.joining;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.JoinOutcome;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.members.PersonFields;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Requires(MANAGE_MEMBERS)
class JoiningPages {

  private final Joining joining;
  private final Units units;
  private final Clock clock;

  JoiningPages(Joining joining, Units units, Clock clock) {
    this.joining = joining;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/members/new")
  String form(@RequestParam(required = false) @Nullable String unit, Actor actor, Model model) {
    String chosen = unit == null ? onlyUnit(actor) : unit;
    JoinForm form =
        new JoinForm("", null, null, chosen, null, LocalDate.now(clock), Set.of(), null);
    return page(model, form, FormErrors.NONE, List.of());
  }

  /** A cadre of one unit need not say which. */
  private String onlyUnit(Actor actor) {
    List<UnitPath> scopes = actor.scopes(MANAGE_MEMBERS);
    return scopes.size() == 1 ? units.find(scopes.getFirst()).map(Unit::name).orElse("") : "";
  }

  @PostMapping("/workbench/members")
  String join(
      @Valid JoinForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    NewMember member =
        PersonFields.read(
            form.name(), form.nationalId(), form.phone(), form.groups(), form.occupation(), result);
    if (member.nationalId() == null && member.phone() == null && !result.hasErrors()) {
      FormErrors.reject(result, "nationalId", "身份证号和手机号至少填一项");
    }
    Optional<Unit> unit = units.typed(actor, MANAGE_MEMBERS, form.unit());
    if (unit.isEmpty() && !result.hasFieldErrors("unit")) {
      FormErrors.reject(result, "unit", "没有找到这家单位，请填写全称或编号");
    }
    if (result.hasErrors() || unit.isEmpty()) {
      response.setStatus(422);
      return page(
          model,
          form,
          FormErrors.of(result),
          unit.isEmpty() ? units.search(actor, form.unit()) : List.of());
    }
    return join(form, member, unit.get(), actor, model, response, redirect);
  }

  private String join(
      JoinForm form,
      NewMember member,
      Unit unit,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      JoinOutcome outcome =
          joining.join(
              actor,
              member,
              unit,
              form.line() == null ? unit.mainLine() : form.line(),
              form.joinedOn());
      return done(outcome, member, unit, redirect);
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(model, form, FormErrors.at("", refusal.text()), List.of());
    }
  }

  private static String done(
      JoinOutcome outcome, NewMember member, Unit unit, RedirectAttributes redirect) {
    return switch (outcome) {
      case JoinOutcome.Joined joined -> {
        Flash.done(redirect, "%s已加入“%s”。".formatted(member.name(), unit.name()));
        yield "redirect:/workbench/members/" + joined.number();
      }
      case JoinOutcome.TransferProposed _ -> {
        Flash.note(redirect, "%s现在是别的单位的会员。已向原单位和本人提出转会，对方同意后自动转入。".formatted(member.name()));
        yield "redirect:/workbench/members/transfers";
      }
    };
  }

  private static String page(
      Model model, JoinForm form, FormErrors errors, List<Unit> suggestions) {
    model.addAttribute("page", new JoinPage(form, errors, suggestions));
    return "members/joining/join";
  }
}
