package org.qunxing.measures;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qunxing.kernel.UnitPath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: record what happened, read what it comes to.
 *
 * <p>Recording joins the caller's transaction and refuses to run without one: a fact exists exactly
 * when the thing does. Figures follow within seconds, when the folder has come by.
 *
 * <p>A figure is a sum, not a row about somebody: it is given for any unit, whoever asks. A page
 * that takes the unit from its request checks the viewer's scope first. The facts behind a figure
 * are shown within the viewer's scope only ({@link #link}).
 *
 * <p>Reading whole months is one statement on tables without row-level security, and opens no
 * transaction: what that would add in round trips is more than the figures themselves take.
 */
@Component
public class Measures {

  private final MeasureCatalogue catalogue;
  private final FactLog facts;
  private final FigureReader figures;
  private final BreakdownReader breakdowns;

  Measures(
      MeasureCatalogue catalogue, FactLog facts, FigureReader figures, BreakdownReader breakdowns) {
    this.catalogue = catalogue;
    this.facts = facts;
    this.figures = figures;
    this.breakdowns = breakdowns;
  }

  /** It happened. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Fact fact) {
    requireDeclared(fact);
    facts.write(fact, 1, fact.quantity(), null);
  }

  /** All of these happened: one statement, for imports. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(List<Fact> happened) {
    happened.forEach(this::requireDeclared);
    facts.write(happened, null);
  }

  /**
   * None of these happened after all: one statement, for imports that are taken back.
   *
   * @param why shown beside both facts
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(List<Fact> recorded, String why) {
    recorded.forEach(this::requireDeclared);
    facts.write(recorded, why);
  }

  /**
   * It did not happen after all: takes back a fact that was recorded with these very values.
   *
   * @param why shown beside both facts
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(Fact fact, String why) {
    requireDeclared(fact);
    facts.write(fact, -1, fact.quantity().negate(), why);
  }

  /**
   * It happened, but was more or less: adds the difference on the same day, unit and tags.
   *
   * @param fact as recorded
   * @param right the quantity that should have been recorded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void correct(Fact fact, BigDecimal right, String why) {
    requireDeclared(fact);
    facts.write(fact, 0, right.subtract(fact.quantity()), why);
  }

  public Figure value(Expression expression, UnitPath unit, Period period) {
    return values(List.of(expression), unit, period).getFirst();
  }

  /** A whole dashboard in one query, figures in the order of the expressions. */
  public List<Figure> values(List<Expression> expressions, UnitPath unit, Period period) {
    Map<Question, Figure> values =
        values(expressions.stream().map(one -> new Question(one, period)).toList(), unit);
    return expressions.stream()
        .map(one -> requireNonNull(values.get(new Question(one, period))))
        .toList();
  }

  /** The same where each figure has a period of its own: one query all the same. */
  public Map<Question, Figure> values(Collection<Question> questions, UnitPath unit) {
    return questions.isEmpty() ? Map.of() : figures.values(questions, unit);
  }

  /** An expression over a period. */
  public record Question(Expression expression, Period period) {}

  /** Month by month, all expressions in one query, in their order. */
  public List<Series> series(List<Expression> expressions, UnitPath unit, Period period) {
    return figures.series(expressions, unit, period);
  }

  /** One expression for many units in one query, in the order of the units. */
  public Map<UnitPath, Figure> byUnit(Expression expression, List<UnitPath> units, Period period) {
    return figures.byUnit(expression, units, period);
  }

  /**
   * A figure taken apart by units below, with what is left over; reads facts too, so it is meant
   * for documents, not for dashboards.
   */
  public Breakdown breakdown(
      Expression expression, UnitPath unit, List<UnitPath> below, Period period) {
    return breakdowns.read(expression, unit, below, period);
  }

  /**
   * What each measure comes to over these units together.
   *
   * @param units that do not overlap
   * @param cumulative whether everything before the period counts too
   */
  public Map<MeasureRef, Amount> amounts(
      Collection<MeasureRef> measures, List<UnitPath> units, boolean cumulative, Period period) {
    return figures.amounts(measures, units, cumulative, period);
  }

  /** Works an expression out from sums that the caller has taken himself, for instance of facts. */
  public Figure figure(Expression expression, List<Amount> amounts, Period period) {
    return figures.figure(expression, amounts, period);
  }

  /** The page that lists the facts behind a figure, as far as the viewer may see them. */
  public String link(Expression expression, UnitPath unit, Period period) {
    return "/workbench/measures/facts?expression=%s&unit=%s&from=%s&to=%s"
        .formatted(
            encoded(expression.toString()), encoded(unit.value()), period.from(), period.to());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An undeclared measure or tag is a fault in the recording module, not a user's mistake. */
  private void requireDeclared(Fact fact) {
    MeasureDeclaration declared =
        catalogue
            .find(fact.measure())
            .orElseThrow(
                () -> new IllegalArgumentException("undeclared measure: " + fact.measure()));
    fact.tags().forEach((key, value) -> requireDeclared(declared, key, value));
  }

  private static void requireDeclared(MeasureDeclaration declared, String key, String value) {
    if (declared.dimension(key).filter(dimension -> dimension.allows(value)).isEmpty()) {
      throw new IllegalArgumentException(
          "%s declares no dimension %s with the value %s".formatted(declared.key(), key, value));
    }
  }
}
