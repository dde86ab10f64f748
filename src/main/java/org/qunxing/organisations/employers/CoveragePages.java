package org.qunxing.organisations.employers;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;
import static org.qunxing.kernel.Permission.VIEW_ORGANISATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.CoveragePage.Breakdown;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far employers are organised, and which employers stand behind each figure. */
@Controller
@Requires(VIEW_ORGANISATIONS)
class CoveragePages {

  private static final int SIZE = 50;

  private final Coverage coverage;
  private final EmployerList list;
  private final EmployerExport export;
  private final Units units;

  CoveragePages(Coverage coverage, EmployerList list, EmployerExport export, Units units) {
    this.coverage = coverage;
    this.list = list;
    this.export = export;
    this.units = units;
  }

  @GetMapping("/workbench/organisations/coverage")
  String coverage(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "UNION") Line line,
      Actor actor,
      Model model) {
    Unit top = top(actor, unit);
    model.addAttribute(
        "page",
        new CoveragePage(
            top,
            line,
            tabs(top, line),
            coverage.total(top.path(), line),
            List.of(
                new Breakdown("按地区", "地区", "area", coverage.byArea(top, line)),
                new Breakdown("按行业", "行业", "industry", coverage.byIndustry(top.path(), line)),
                new Breakdown("按业态", "业态", "newForm", coverage.byNewForm(top.path(), line))),
            actor.may(MANAGE_ORGANISATIONS, top.path())));
    return "organisations/employers/coverage";
  }

  private static List<Tab> tabs(Unit top, Line chosen) {
    return Arrays.stream(Line.values())
        .map(
            line ->
                new Tab(
                    line.label(),
                    "/workbench/organisations/coverage?unit=%s&line=%s".formatted(top.code(), line),
                    line == chosen))
        .toList();
  }

  @GetMapping("/workbench/organisations/employers")
  String list(
      EmployerQuery query, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
    Unit top = top(actor, query.unit());
    int at = Math.clamp(page, 1, 10_000);
    Pager pager =
        Pager.numbered(at, SIZE, list.count(top.path(), query), "?" + query.text() + "&page=");
    model.addAttribute(
        "page",
        new EmployersPage(top, query, list.page(top.path(), query, (at - 1) * SIZE, SIZE), pager));
    return "organisations/employers/list";
  }

  @GetMapping("/workbench/organisations/employers/export")
  void export(EmployerQuery query, Actor actor, HttpServletResponse response) throws IOException {
    Unit top = top(actor, query.unit());
    String watermark = export.note(actor, top, query);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("企业清单-" + top.name() + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(top.path(), query, watermark, response.getOutputStream());
  }

  private Unit top(Actor actor, @Nullable String unit) {
    return unit == null || unit.isBlank()
        ? first(actor)
        : units.visibleTo(actor, VIEW_ORGANISATIONS, unit);
  }

  private Unit first(Actor actor) {
    List<UnitPath> scopes = actor.scopes(VIEW_ORGANISATIONS);
    return scopes.stream()
        .flatMap(
            scope ->
                scope.equals(UnitPath.ROOT)
                    ? units.children(scope).stream()
                    : units.find(scope).stream())
        .findFirst()
        .orElseThrow(() -> new NotFound("no unit in scope"));
  }
}
