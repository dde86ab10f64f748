package org.qunxing.terms.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.RuleCheck;
import org.qunxing.terms.Term;
import org.qunxing.terms.UnionLaw;
import org.qunxing.terms.register.TermRegister.Part;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who leads which unit until when. */
@Controller
@Requires(Permission.VIEW_ORGANISATIONS)
class TermPages {

  private final TermRegister register;
  private final Units units;

  TermPages(TermRegister register, Units units) {
    this.register = register;
    this.units = units;
  }

  @GetMapping("/workbench/terms")
  String list(@RequestParam(defaultValue = "SOON") Part part, Actor actor, Model model) {
    List<Term> terms = register.list(actor, part);
    List<Tab> tabs =
        Arrays.stream(Part.values())
            .map(
                one ->
                    new Tab(
                        one.label(),
                        "/workbench/terms?part=" + one,
                        one == part,
                        register.count(actor, one)))
            .toList();
    model.addAttribute(
        "page",
        new TermsPage(
            tabs, terms, units.names(terms.stream().map(Term::unitId).toList()), register.today()));
    return "terms/register/list";
  }

  /** The unit's running term in its main line; where none is known, the form to write it down. */
  @GetMapping("/workbench/terms/of/{code}")
  String of(@PathVariable String code, Actor actor) {
    Unit unit = units.visibleTo(actor, Permission.VIEW_ORGANISATIONS, code);
    return register.of(unit.id()).stream()
        .filter(Term::isRunning)
        .findFirst()
        .map(term -> "redirect:/workbench/terms/" + term.number())
        .orElse("redirect:/workbench/terms/new?unit=%s&line=%s".formatted(code, unit.mainLine()));
  }

  /**
   * @param votesFor asks whether so many votes recall the chair
   * @param asking asks whether so many members can call an extra meeting
   */
  @GetMapping("/workbench/terms/{number}")
  String show(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Integer votesFor,
      @RequestParam(required = false) @Nullable Integer asking,
      Actor actor,
      Model model) {
    Term term = register.visibleTo(actor, number);
    @Nullable RuleCheck asked = asked(term, votesFor, asking);
    model.addAttribute(
        "page",
        new TermPage(
            units.find(term.unitId()).orElseThrow(),
            term,
            register.candidates(term.id()),
            register.of(term.unitId()),
            asked,
            register.today(),
            term.isRunning() && actor.may(Permission.MANAGE_TERMS, term.path())));
    return "terms/register/term";
  }

  private static @Nullable RuleCheck asked(
      Term term, @Nullable Integer votesFor, @Nullable Integer asking) {
    if (votesFor != null) {
      return UnionLaw.recall(term.members(), votesFor);
    }
    return asking == null ? null : UnionLaw.extraMeeting(term.members(), asking);
  }
}
