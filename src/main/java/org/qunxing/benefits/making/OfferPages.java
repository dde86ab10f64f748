package org.qunxing.benefits.making;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.benefits.catalog.Audience;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.benefits.catalog.OfferRegister;
import org.qunxing.benefits.catalog.OfferState;
import org.qunxing.benefits.catalog.WhoMayHave;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.web.Choice;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafting an offer. */
@Controller
@Requires(Permission.MAKE_OFFERS)
class OfferPages {

  private final MakeOffer make;
  private final OfferRegister register;
  private final WhoMayHave whoMayHave;
  private final OfferLists lists;
  private final Clock clock;

  OfferPages(
      MakeOffer make,
      OfferRegister register,
      WhoMayHave whoMayHave,
      OfferLists lists,
      Clock clock) {
    this.make = make;
    this.register = register;
    this.whoMayHave = whoMayHave;
    this.lists = lists;
    this.clock = clock;
  }

  /** From a ready kind, or from an offer that there was before. */
  @GetMapping("/workbench/offers/new")
  String blank(
      @RequestParam(defaultValue = "FILM") OfferTemplate like,
      @RequestParam(required = false) @Nullable String again,
      Actor actor,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    UnitPath unit = actor.scopes(Permission.MAKE_OFFERS).getFirst();
    OfferForm form =
        again == null
            ? FormOfOffer.fresh(like, unit, register.latestOf(unit), today)
            : FormOfOffer.again(
                register.visibleTo(actor, again, Permission.MAKE_OFFERS), today, clock.getZone());
    return page(model, actor, null, form, FormErrors.NONE);
  }

  /** How many people can see it: a part of the form, while somebody chooses. */
  @GetMapping("/workbench/offers/reach")
  String reach(
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "") List<MemberGroup> groups,
      Actor actor,
      Model model) {
    model.addAttribute("page", reach(actor, audience, groups));
    return "benefits/making/reach";
  }

  private ReachPage reach(Actor actor, String audience, List<MemberGroup> groups) {
    return isOneOf(audience, lists.audiences(actor))
        ? new ReachPage(
            true, whoMayHave.count(new Audience(UnitPath.of(audience), Set.copyOf(groups))))
        : ReachPage.UNKNOWN;
  }

  @PostMapping("/workbench/offers")
  String draft(
      @Valid @ModelAttribute("form") OfferForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    FormErrors errors = errors(form, result, actor);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, actor, null, form, errors);
    }
    String number =
        make.draft(actor, UnitPath.of(form.unit()), FormOfOffer.details(form, clock.getZone()));
    Flash.done(redirect, "草稿已保存。先预览手机上的样子，再发布。");
    return "redirect:/workbench/offers/" + number;
  }

  @GetMapping("/workbench/offers/{number}/edit")
  String edit(@PathVariable String number, Actor actor, Model model, RedirectAttributes redirect) {
    Offer offer = register.visibleTo(actor, number, Permission.MAKE_OFFERS);
    if (offer.state() != OfferState.DRAFT) {
      Flash.note(redirect, "发布以后不能改内容，份数、截止和取货用“调整”。");
      return "redirect:/workbench/offers/" + number;
    }
    return page(model, actor, number, FormOfOffer.of(offer, clock.getZone()), FormErrors.NONE);
  }

  @PostMapping("/workbench/offers/{number}")
  String change(
      @PathVariable String number,
      @Valid @ModelAttribute("form") OfferForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    register.visibleTo(actor, number, Permission.MAKE_OFFERS);
    FormErrors errors = errors(form, result, actor);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(model, actor, number, form, errors);
    }
    make.change(actor, number, FormOfOffer.details(form, clock.getZone()), form.version());
    Flash.done(redirect, "已保存。");
    return "redirect:/workbench/offers/" + number;
  }

  /** What validation of single fields cannot see; only units that the page offered count. */
  private FormErrors errors(OfferForm form, BindingResult result, Actor actor) {
    FormErrors errors = FormErrors.of(result);
    for (var line : OfferLines.of(form).errors().byField().entrySet()) {
      errors = errors.with(line.getKey(), line.getValue());
    }
    if (!form.audience().isBlank() && !isOneOf(form.audience(), lists.audiences(actor))) {
      errors = errors.with("audience", "请从列表里选一个单位");
    }
    if (!form.unit().isBlank() && !isOneOf(form.unit(), lists.sponsors(actor))) {
      errors = errors.with("unit", "请从列表里选一个单位");
    }
    return errors;
  }

  private static boolean isOneOf(String value, List<Choice> choices) {
    return choices.stream().anyMatch(choice -> choice.value().equals(value));
  }

  private String page(
      Model model, Actor actor, @Nullable String number, OfferForm form, FormErrors errors) {
    model.addAttribute(
        "page",
        new OfferFormPage(
            number,
            form,
            errors,
            lists.sponsors(actor),
            lists.audiences(actor),
            lists.kept(actor),
            reach(actor, form.audience(), form.groups()),
            make.reviewAbove()));
    return "benefits/making/form";
  }
}
