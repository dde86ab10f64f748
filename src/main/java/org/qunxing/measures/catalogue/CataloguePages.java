package org.qunxing.measures.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of measures, with a place to try an expression. */
@Controller
@Requires(Permission.VIEW_MEASURES)
class CataloguePages {

  private final MeasureCatalogue catalogue;
  private final Measures measures;
  private final Units units;
  private final Clock clock;

  CataloguePages(MeasureCatalogue catalogue, Measures measures, Units units, Clock clock) {
    this.catalogue = catalogue;
    this.measures = measures;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/workbench/measures")
  String catalogue(Actor actor, @RequestParam(defaultValue = "") String expression, Model model) {
    UnitPath unit = viewpoint(actor);
    int year = LocalDate.now(clock).getYear();
    model.addAttribute(
        "page",
        new CataloguePage(
            year,
            unit.depth() == 0 ? "全部单位" : units.find(unit).map(Unit::name).orElse(unit.value()),
            entries(unit, Period.year(year)),
            expression,
            expression.isBlank() ? null : trial(expression, unit, Period.year(year))));
    return "measures/catalogue/catalogue";
  }

  /** Where the viewer looks from: the highest unit in scope. */
  private static UnitPath viewpoint(Actor actor) {
    return actor.scopes(Permission.VIEW_MEASURES).stream()
        .min(Comparator.comparingInt(UnitPath::depth).thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private List<CataloguePage.Entry> entries(UnitPath unit, Period period) {
    List<MeasureDeclaration> declarations = catalogue.all();
    List<Expression> expressions =
        declarations.stream()
            .map(declared -> Expression.parse("sum(" + declared.key() + ")"))
            .toList();
    List<Figure> figures = measures.values(expressions, unit, period);
    List<CataloguePage.Entry> entries = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      MeasureDeclaration declared = declarations.get(i);
      entries.add(
          new CataloguePage.Entry(
              declared.key(),
              declared.name(),
              declared.meaning(),
              declared.dimensions(),
              figures.get(i).displayWithUnit(),
              measures.link(expressions.get(i), unit, period)));
    }
    return entries;
  }

  private CataloguePage.Trial trial(String typed, UnitPath unit, Period period) {
    @Nullable String problem = catalogue.problemOf(typed).orElse(null);
    if (problem != null) {
      return new CataloguePage.Trial(null, null, null, problem);
    }
    Expression expression = catalogue.read(typed);
    return new CataloguePage.Trial(
        catalogue.describe(expression),
        measures.value(expression, unit, period).displayWithUnit(),
        measures.link(expression, unit, period),
        null);
  }
}
