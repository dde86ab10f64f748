package org.qunxing.members.gatherings;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Applications;
import org.qunxing.members.applications.Gathering;
import org.qunxing.members.applications.Gatherings;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 集中入会 at the workbench. */
@Controller
@Requires(MANAGE_MEMBERS)
class GatheringPages {

  private static final String LIST = "/workbench/members/gatherings";

  private final HoldGathering hold;
  private final TakeEverybodyIn everybody;
  private final Gatherings gatherings;
  private final Applications applications;
  private final Units units;
  private final Clock clock;

  GatheringPages(
      HoldGathering hold,
      TakeEverybodyIn everybody,
      Gatherings gatherings,
      Applications applications,
      Units units,
      Clock clock) {
    this.hold = hold;
    this.everybody = everybody;
    this.gatherings = gatherings;
    this.applications = applications;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(LIST)
  String list(Actor actor, Model model) {
    GatheringForm form = new GatheringForm("", LocalDate.now(clock), onlyUnit(actor), false);
    return list(actor, model, form, FormErrors.NONE);
  }

  private String onlyUnit(Actor actor) {
    List<UnitPath> scopes = actor.scopes(MANAGE_MEMBERS);
    return scopes.size() == 1 ? units.find(scopes.getFirst()).map(Unit::name).orElse("") : "";
  }

  @PostMapping(LIST)
  String open(
      @Valid GatheringForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<Unit> unit = units.typed(actor, MANAGE_MEMBERS, form.unit());
    if (unit.isEmpty() && !result.hasFieldErrors("unit")) {
      FormErrors.reject(result, "unit", "没有找到这家单位，请填写全称或编号");
    }
    if (result.hasErrors() || unit.isEmpty()) {
      response.setStatus(422);
      return list(actor, model, form, FormErrors.of(result));
    }
    try {
      LocalDate on = Objects.requireNonNull(form.heldOn());
      long number = hold.open(actor, unit.get(), form.byTrade(), form.place(), on);
      Flash.done(redirect, "已开好。请大家扫码，名单会自动出现在这里。");
      return "redirect:" + LIST + "/" + number;
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return list(actor, model, form, FormErrors.at("", refusal.text()));
    }
  }

  private String list(Actor actor, Model model, GatheringForm form, FormErrors errors) {
    List<Gathering> all = gatherings.within(actor.scopes(MANAGE_MEMBERS));
    Map<UUID, String> names = units.names(all.stream().map(Gathering::unit).toList());
    List<GatheringsPage.Row> rows =
        all.stream()
            .map(g -> new GatheringsPage.Row(g, names.getOrDefault(g.unit(), "—")))
            .toList();
    model.addAttribute("page", new GatheringsPage(rows, form, errors, clock.instant()));
    return "members/gatherings/gatherings";
  }

  @GetMapping(LIST + "/{number}")
  String show(@PathVariable long number, Actor actor, Model model) {
    return page(model, actor, number, "members/gatherings/gathering");
  }

  /** To print and put on the table. */
  @GetMapping(LIST + "/{number}/poster")
  String poster(@PathVariable long number, Actor actor, Model model) {
    return page(model, actor, number, "members/gatherings/poster");
  }

  private String page(Model model, Actor actor, long number, String view) {
    Gathering gathering = hold.visibleTo(actor, number);
    List<Application> all = applications.at(gathering.id());
    String url =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/g/{token}")
            .buildAndExpand(gathering.token())
            .toUriString();
    QrCode code = QrCode.of(url);
    model.addAttribute(
        "page",
        new GatheringPage(
            gathering,
            units.find(gathering.unit()).map(Unit::name).orElse("—"),
            gathering.isOpen(clock.instant()),
            url,
            code.path(),
            code.size(),
            all,
            units.names(all.stream().map(Application::unit).distinct().toList())));
    return view;
  }

  @PostMapping(LIST + "/{number}/acceptance")
  String acceptAll(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    TakeEverybodyIn.Outcome outcome = everybody.accept(actor, number);
    if (outcome.problems().isEmpty()) {
      Flash.done(redirect, "%d 人已入会，都会收到消息。".formatted(outcome.accepted()));
    } else {
      String left = String.join("；", outcome.problems());
      Flash.warning(redirect, "%d 人已入会。还有没办成的：%s".formatted(outcome.accepted(), left));
    }
    return "redirect:" + LIST + "/" + number;
  }

  @PostMapping(LIST + "/{number}/closing")
  String close(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    hold.close(actor, number);
    Flash.done(redirect, "已结束，二维码不再接受申请。");
    return "redirect:" + LIST + "/" + number;
  }
}
