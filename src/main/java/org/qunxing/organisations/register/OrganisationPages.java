package org.qunxing.organisations.register;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;
import static org.qunxing.kernel.Permission.VIEW_ORGANISATIONS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.Employers;
import org.qunxing.organisations.tree.UnitDesk;
import org.qunxing.organisations.tree.UnitHistory;
import org.qunxing.organisations.tree.UnitTree;
import org.qunxing.organisations.tree.UnitTree.Branch;
import org.qunxing.web.TimelineEntry;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(VIEW_ORGANISATIONS)
class OrganisationPages {

  private static final String PATH = "/workbench/organisations";

  private final Units units;
  private final UnitTree tree;
  private final UnitDesk desk;
  private final UnitHistory history;
  private final Employers employers;

  OrganisationPages(
      Units units, UnitTree tree, UnitDesk desk, UnitHistory history, Employers employers) {
    this.units = units;
    this.tree = tree;
    this.desk = desk;
    this.history = history;
    this.employers = employers;
  }

  @Transactional(readOnly = true)
  @GetMapping(PATH)
  String tree(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    List<Unit> tops =
        actor.scopes(VIEW_ORGANISATIONS).stream()
            .flatMap(scope -> tops(scope).stream())
            .distinct()
            .toList();
    model.addAttribute(
        "page",
        new TreePage(
            q,
            q.isBlank() ? tree.branches(tops) : List.of(),
            units.search(actor, q),
            actor.may(MANAGE_ORGANISATIONS)));
    return "organisations/register/tree";
  }

  private List<Unit> tops(UnitPath scope) {
    return scope.equals(UnitPath.ROOT)
        ? units.children(scope)
        : units.find(scope).stream().toList();
  }

  /** One level of the tree, for opening in place. */
  @Transactional(readOnly = true)
  @GetMapping(PATH + "/{code}/children")
  String children(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String after,
      Actor actor,
      Model model) {
    Unit unit = units.visibleTo(actor, VIEW_ORGANISATIONS, code);
    model.addAttribute("page", level(unit, after == null ? null : units.byCode(after)));
    return "organisations/register/level";
  }

  private TreePage.Level level(Unit unit, @Nullable Unit after) {
    List<Branch> branches = tree.children(unit.id(), after);
    List<Branch> shown = branches.subList(0, Math.min(UnitTree.PAGE, branches.size()));
    return new TreePage.Level(
        shown, branches.size() > UnitTree.PAGE ? more(unit, shown.getLast().unit()) : null);
  }

  private static String more(Unit unit, Unit last) {
    return PATH
        + "/"
        + unit.code()
        + "/children?after="
        + URLEncoder.encode(last.code(), StandardCharsets.UTF_8);
  }

  @Transactional(readOnly = true)
  @GetMapping(PATH + "/{code}")
  String show(@PathVariable String code, Actor actor, Model model) {
    Unit unit = units.visibleTo(actor, VIEW_ORGANISATIONS, code);
    TreePage.Level level = level(unit, null);
    model.addAttribute(
        "page",
        new UnitPage(
            desk.details(unit),
            units.pathTo(unit.path()).stream()
                .filter(above -> !above.equals(unit) && actor.may(VIEW_ORGANISATIONS, above.path()))
                .toList(),
            level.branches(),
            level.moreHref(),
            tree.size(unit.path()),
            employers.of(unit),
            history.of(unit.id()).stream().map(this::entry).toList(),
            actor.may(MANAGE_ORGANISATIONS, unit.path())));
    return "organisations/register/unit";
  }

  private TimelineEntry entry(UnitHistory.Entry entry) {
    String note =
        switch (entry.change()) {
          case FOUNDED, CHANGED -> null;
          case RENAMED -> "原名“%s”，现名“%s”".formatted(entry.before(), entry.after());
          case MOVED -> "从“%s”移到“%s”".formatted(parent(entry.before()), parent(entry.after()));
          case CLOSED -> entry.before();
          case MERGED -> "并入“%s”".formatted(entry.after());
          case TOOK_IN -> "接收“%s”".formatted(entry.before());
          case SPLIT_OFF -> "分出“%s”".formatted(entry.after());
          case SPLIT_FROM -> "从“%s”分出".formatted(entry.before());
          case DISSOLVED -> entry.after();
        };
    return new TimelineEntry(
        entry.at(), "history", "plain", entry.change().label(), entry.actorName(), note);
  }

  /** The unit above, by the last but one code of a path as it was. */
  private String parent(@Nullable String path) {
    String[] codes = Objects.requireNonNullElse(path, "").split("\\.");
    return codes.length < 2
        ? "最上级"
        : units.findByCode(codes[codes.length - 2]).map(Unit::name).orElse(codes[codes.length - 2]);
  }
}
