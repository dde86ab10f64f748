package org.qunxing.members.leaving;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;
import static org.qunxing.kernel.Permission.USE_MEMBER_SERVICES;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.people.Membership.End;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LeavingPages {

  private final LeaveUnit leave;
  private final Departures departures;
  private final Members members;
  private final Units units;

  LeavingPages(LeaveUnit leave, Departures departures, Members members, Units units) {
    this.leave = leave;
    this.departures = departures;
    this.members = members;
    this.units = units;
  }

  @Requires(USE_MEMBER_SERVICES)
  @PostMapping("/my/file/departures")
  String ask(
      @RequestParam(defaultValue = "0") long membership,
      @RequestParam(defaultValue = "false") boolean retired,
      Actor actor,
      RedirectAttributes redirect) {
    leave.ask(actor, membership, retired ? End.RETIRED : End.LEFT);
    Flash.done(redirect, "已告诉单位。到期没有办，也会自动办好。");
    return "redirect:/my/file";
  }

  @Requires(USE_MEMBER_SERVICES)
  @PostMapping("/my/file/departures/{number}/withdrawal")
  String withdraw(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    leave.withdraw(actor, number);
    Flash.done(redirect, "已撤回，您的会籍不变。");
    return "redirect:/my/file";
  }

  @Requires(MANAGE_MEMBERS)
  @GetMapping("/workbench/members/departures")
  String show(Actor actor, Model model) {
    List<Departure> open = departures.openWithin(actor.scopes(MANAGE_MEMBERS));
    Map<UUID, MemberSummary> people =
        members.find(open.stream().map(Departure::person).distinct().toList()).stream()
            .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    model.addAttribute(
        "page",
        new DeparturesPage(
            open.stream()
                .filter(departure -> people.containsKey(departure.person()))
                .map(departure -> row(departure, people))
                .toList()));
    return "members/leaving/departures";
  }

  private DeparturesPage.Row row(Departure departure, Map<UUID, MemberSummary> people) {
    MemberSummary person = java.util.Objects.requireNonNull(people.get(departure.person()));
    String unit = units.find(departure.path()).map(Unit::name).orElse("—");
    return new DeparturesPage.Row(departure, person.name(), person.number(), unit);
  }

  @Requires(MANAGE_MEMBERS)
  @PostMapping("/workbench/members/departures/{number}/confirmation")
  String confirm(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
    leave.confirm(actor, number);
    Flash.done(redirect, "已办好。30 天内可以在本人档案里撤回。");
    return "redirect:/workbench/members/departures";
  }
}
