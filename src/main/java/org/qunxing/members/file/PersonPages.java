package org.qunxing.members.file;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;
import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.NewMember;
import org.qunxing.members.PersonFields;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Person;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's file and what an officer may do there. */
@Controller
@Requires(MANAGE_MEMBERS)
class PersonPages {

  private static final String PATH = "/workbench/members/{number:\\d{1,12}}";

  private final PersonFile file;
  private final ChangeMember change;
  private final Units units;

  PersonPages(PersonFile file, ChangeMember change, Units units) {
    this.file = file;
    this.change = change;
    this.units = units;
  }

  @Requires(VIEW_MEMBERS)
  @Transactional
  @GetMapping(PATH)
  String show(@PathVariable long number, Actor actor, Model model) {
    Optional<PersonPage> page = file.find(actor, number);
    if (page.isEmpty()) {
      return "redirect:/workbench/members/"
          + file.wentInto(actor, number).orElseThrow(() -> new NotFound("person " + number));
    }
    model.addAttribute("page", page.get());
    return "members/file/person";
  }

  @GetMapping(PATH + "/edit")
  String form(@PathVariable long number, Actor actor, Model model) {
    Person person = file.person(actor, number, "修改您的登记资料");
    return edit(model, person, EditForm.of(person), FormErrors.NONE);
  }

  @PostMapping(PATH)
  String save(
      @PathVariable long number,
      @Valid EditForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Person person = file.person(actor, number, "修改您的登记资料");
    NewMember typed =
        PersonFields.read(
            form.name(), form.nationalId(), form.phone(), form.groups(), form.occupation(), result);
    if (result.hasErrors()) {
      response.setStatus(422);
      return edit(model, person, form, FormErrors.of(result));
    }
    try {
      change.edit(actor, number, form.version(), file.completed(person, typed));
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return edit(model, person, form, FormErrors.at("", refusal.text()));
    }
    Flash.done(redirect, "已保存。");
    return "redirect:/workbench/members/" + number;
  }

  private String edit(Model model, Person person, EditForm form, FormErrors errors) {
    model.addAttribute("page", new EditPage(person, file.maskedId(person), form, errors));
    return "members/file/edit";
  }

  @PostMapping(PATH + "/memberships/{membership}/transfer")
  String transfer(
      @PathVariable long number,
      @PathVariable long membership,
      @RequestParam(defaultValue = "") String unit,
      Actor actor,
      RedirectAttributes redirect) {
    Optional<Unit> to = units.typed(unit);
    if (to.isEmpty()) {
      Flash.warning(redirect, "没有找到单位“%s”。请填写全称或编号。".formatted(unit));
      return "redirect:/workbench/members/" + number;
    }
    if (change.transfer(actor, number, membership, to.get().code())) {
      Flash.done(redirect, "已转到“%s”。".formatted(to.get().name()));
    } else {
      Flash.note(redirect, "已请“%s”确认，对方同意后自动转过去。".formatted(to.get().name()));
    }
    return "redirect:/workbench/members/" + number;
  }

  @PostMapping(PATH + "/memberships/{membership}/departure")
  String leave(
      @PathVariable long number,
      @PathVariable long membership,
      @RequestParam(defaultValue = "false") boolean retired,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate leftOn,
      Actor actor,
      RedirectAttributes redirect) {
    change.leave(
        actor, number, membership, retired ? Membership.End.RETIRED : Membership.End.LEFT, leftOn);
    Flash.done(redirect, retired ? "已办理退休。" : "已办理离会。");
    return "redirect:/workbench/members/" + number;
  }

  @PostMapping(PATH + "/memberships/{membership}/undo")
  String undo(
      @PathVariable long number,
      @PathVariable long membership,
      Actor actor,
      RedirectAttributes redirect) {
    change.undo(actor, number, membership);
    Flash.done(redirect, "已撤销这次登记，统计数也已扣回。");
    return "redirect:/workbench/members/" + number;
  }

  @PostMapping(PATH + "/memberships/{membership}/return")
  String takeBack(
      @PathVariable long number,
      @PathVariable long membership,
      Actor actor,
      RedirectAttributes redirect) {
    change.takeBackLeaving(actor, number, membership);
    Flash.done(redirect, "已撤回离会，统计数也已扣回。");
    return "redirect:/workbench/members/" + number;
  }
}
