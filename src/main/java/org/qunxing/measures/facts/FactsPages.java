package org.qunxing.measures.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.qunxing.access.Requires;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.MeasureReason;
import org.qunxing.measures.Period;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind every figure. */
@Controller
@Requires(Permission.VIEW_MEASURES)
class FactsPages {

  private static final int LAST_PAGE = 100_000;

  private final OpenFigure openFigure;
  private final MeasureCatalogue catalogue;

  FactsPages(OpenFigure openFigure, MeasureCatalogue catalogue) {
    this.openFigure = openFigure;
    this.catalogue = catalogue;
  }

  @GetMapping("/workbench/measures/facts")
  String facts(
      Actor actor,
      @RequestParam String expression,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "0") int part,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    OpenFigure.Question question =
        new OpenFigure.Question(
            catalogue.read(expression),
            unitPath(unit),
            period(from, to),
            part,
            Math.clamp(page, 1, LAST_PAGE));
    model.addAttribute("page", openFigure.open(actor, question));
    return "measures/facts/facts";
  }

  private static UnitPath unitPath(String text) {
    try {
      return UnitPath.of(text);
    } catch (IllegalArgumentException notAPath) {
      throw new NotFound("unit " + text);
    }
  }

  private static Period period(String from, String to) {
    try {
      return Period.of(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeParseException | IllegalArgumentException notAPeriod) {
      throw new Refusal(MeasureReason.PERIOD_NOT_UNDERSTOOD);
    }
  }
}
