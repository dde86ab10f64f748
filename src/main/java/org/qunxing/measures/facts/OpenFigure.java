package org.qunxing.measures.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Amount;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Figure;
import org.qunxing.measures.MeasureCatalogue;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.MeasureRef;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Total;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure: its facts, as far as the viewer may see them, and what exactly these come to. */
@Component
class OpenFigure {

  private static final int PAGE_SIZE = 50;

  private final FactRegister register;
  private final MeasureCatalogue catalogue;
  private final Measures measures;
  private final Units units;

  OpenFigure(FactRegister register, MeasureCatalogue catalogue, Measures measures, Units units) {
    this.register = register;
    this.catalogue = catalogue;
    this.measures = measures;
    this.units = units;
  }

  /** What the address asks for; {@code part} chooses among the expression's measures, from 0. */
  record Question(Expression expression, UnitPath unit, Period period, int part, int page) {}

  /** One snapshot for all of it, so that the sum is the sum of what is listed. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public FactsPage open(Actor viewer, Question question) {
    List<UnitPath> within = inSight(viewer, question.unit());
    List<MeasureRef> parts = parts(question.expression());
    MeasureRef part = parts.get(Math.clamp(question.part(), 0, parts.size() - 1));
    Map<MeasureRef, Amount> amounts =
        measures.amounts(parts, within, question.expression().cumulative(), question.period());
    FactRegister.Selection selection = selection(question, part, within);
    Amount amount = amounts.getOrDefault(part, Amount.NONE);
    long all = register.count(selection, amount.occurrences());
    int offset = (question.page() - 1) * PAGE_SIZE;
    MeasureDeclaration declared = catalogue.find(part.measure()).orElseThrow();
    String address = measures.link(question.expression(), question.unit(), question.period());
    Figure figure = figure(question, amounts);
    return new FactsPage(
        catalogue.describe(question.expression()),
        question.expression().toString(),
        unitName(question.unit()),
        period(question),
        figure.displayWithUnit(),
        figure.asOf(),
        !viewer.may(Permission.VIEW_MEASURES, question.unit()),
        tabs(parts, part, address),
        catalogue.describe(part),
        declared.meaning(),
        sumOf(question.expression(), amount, declared),
        register.pending(selection),
        rows(offset < all ? register.page(selection, offset, PAGE_SIZE) : List.of(), declared),
        Pager.numbered(
            question.page(), PAGE_SIZE, all, address + "&part=" + parts.indexOf(part) + "&page="));
  }

  /**
   * What of the unit the viewer may see: all of it, or, of a unit above her own, the part in scope.
   */
  private static List<UnitPath> inSight(Actor viewer, UnitPath unit) {
    List<UnitPath> within = Scopes.within(viewer.scopes(Permission.VIEW_MEASURES), unit);
    if (within.isEmpty()) {
      throw new NotFound("measures of " + unit);
    }
    return within;
  }

  private static List<MeasureRef> parts(Expression expression) {
    return expression.totals().stream()
        .flatMap(total -> total.terms().stream())
        .map(Total.Term::measure)
        .distinct()
        .toList();
  }

  private static FactRegister.Selection selection(
      Question question, MeasureRef part, List<UnitPath> within) {
    @Nullable LocalDate from = question.expression().cumulative() ? null : question.period().from();
    return new FactRegister.Selection(part, within, from, question.period().to());
  }

  /** The expression over what the viewer may see. */
  private Figure figure(Question question, Map<MeasureRef, Amount> amounts) {
    List<Amount> totals = new ArrayList<>();
    for (Total total : question.expression().totals()) {
      Amount amount = Amount.NONE;
      for (Total.Term term : total.terms()) {
        Amount of = amounts.getOrDefault(term.measure(), Amount.NONE);
        amount = term.minus() ? amount.minus(of) : amount.plus(of);
      }
      totals.add(amount);
    }
    return measures.figure(question.expression(), totals, question.period());
  }

  private static String sumOf(Expression expression, Amount amount, MeasureDeclaration declared) {
    BigDecimal value =
        expression instanceof Expression.Count
            ? BigDecimal.valueOf(amount.occurrences())
            : amount.quantity();
    return Written.number(value) + " " + declared.unit();
  }

  private List<Tab> tabs(List<MeasureRef> parts, MeasureRef chosen, String address) {
    return parts.size() == 1
        ? List.of()
        : parts.stream()
            .map(
                part ->
                    new Tab(
                        catalogue.describe(part),
                        address + "&part=" + parts.indexOf(part),
                        part.equals(chosen)))
            .toList();
  }

  private List<FactsPage.Row> rows(List<FactRegister.Fact> facts, MeasureDeclaration declared) {
    Map<UnitPath, String> names =
        units.namesAt(facts.stream().map(FactRegister.Fact::unit).toList());
    return facts.stream()
        .map(
            fact ->
                new FactsPage.Row(
                    fact.day(),
                    names.getOrDefault(fact.unit(), fact.unit().value()),
                    fact.subject(),
                    fact.link(),
                    fact.tags().stream()
                        .map(tag -> tagLabel(declared, tag))
                        .collect(Collectors.joining("，")),
                    Written.number(fact.quantity()) + " " + declared.unit(),
                    fact.correction()))
        .toList();
  }

  private static String tagLabel(MeasureDeclaration declared, String tag) {
    int equals = tag.indexOf('=');
    String key = tag.substring(0, equals);
    String value = tag.substring(equals + 1);
    Dimension dimension = declared.dimension(key).orElseGet(() -> Dimension.open(key, key));
    return dimension.name() + "：" + dimension.label(value);
  }

  private String unitName(UnitPath unit) {
    return unit.depth() == 0 ? "全部单位" : units.find(unit).map(Unit::name).orElse(unit.value());
  }

  private static String period(Question question) {
    return question.expression().cumulative()
        ? "截至" + Written.day(question.period().to())
        : question.period().label();
  }
}
