package org.qunxing.cadres.statistics;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_CADRES;
import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Women in posts and young members, and the rows behind each figure. */
@Controller
@Requires(VIEW_CADRES)
class StatisticsPages {

  private static final String PATH = "/workbench/cadres/statistics";
  private static final int MOST = 500;

  private final CountWomenAndYouth count;
  private final RowsBehind rows;
  private final Units units;

  StatisticsPages(CountWomenAndYouth count, RowsBehind rows, Units units) {
    this.count = count;
    this.rows = rows;
    this.units = units;
  }

  @GetMapping(PATH)
  String show(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "UNION") Line line,
      Actor actor,
      Model model) {
    Unit top = top(actor, VIEW_CADRES, unit);
    List<Breakdown> breakdowns = count.breakdowns(actor, top, line);
    model.addAttribute(
        "page",
        new StatisticsPage(top, line, tabs(top, line), breakdowns, breakdowns.getFirst().open()));
    return "cadres/statistics/statistics";
  }

  private static List<Tab> tabs(Unit top, Line chosen) {
    return Arrays.stream(Line.values())
        .map(
            line ->
                new Tab(
                    line.label(),
                    PATH + "?unit=%s&line=%s".formatted(top.code(), line),
                    line == chosen))
        .toList();
  }

  @Requires(MANAGE_CADRES)
  @GetMapping(PATH + "/women")
  String women(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "UNION") Line line,
      @RequestParam(required = false) @Nullable String industry,
      Actor actor,
      Model model) {
    Unit top = own(actor, MANAGE_CADRES, unit, line);
    model.addAttribute("page", rows.women(top, line, industry, MOST));
    return "cadres/statistics/women";
  }

  @Requires(VIEW_MEMBERS)
  @GetMapping(PATH + "/young")
  String young(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "UNION") Line line,
      @RequestParam(required = false) @Nullable String industry,
      Actor actor,
      Model model) {
    Unit top = own(actor, VIEW_MEMBERS, unit, line);
    model.addAttribute("page", rows.young(top, line, industry, MOST));
    return "cadres/statistics/young";
  }

  private Unit own(Actor actor, Permission permission, @Nullable String unit, Line line) {
    Unit top = top(actor, permission, unit);
    if (!actor.may(permission, top.path(), line)) {
      throw new NotFound("unit " + top.code());
    }
    return top;
  }

  private Unit top(Actor actor, Permission permission, @Nullable String unit) {
    return unit == null || unit.isBlank()
        ? actor.scopes(permission).stream()
            .flatMap(this::top)
            .findFirst()
            .orElseThrow(() -> new NotFound("no unit in scope"))
        : units.visibleTo(actor, permission, unit);
  }

  private Stream<Unit> top(UnitPath scope) {
    return scope.equals(UnitPath.ROOT)
        ? units.children(scope).stream()
        : units.find(scope).stream();
  }
}
