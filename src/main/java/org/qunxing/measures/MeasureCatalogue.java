package org.qunxing.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All declared measures: what may be recorded, and what expressions may speak of. */
@Component
public class MeasureCatalogue {

  private final Map<String, MeasureDeclaration> declarations;

  @Autowired
  MeasureCatalogue(ObjectProvider<MeasureDeclaration> declarations) {
    this(declarations.stream());
  }

  MeasureCatalogue(Stream<MeasureDeclaration> declarations) {
    this.declarations =
        declarations.collect(
            Collectors.toMap(
                MeasureDeclaration::key,
                declared -> declared,
                MeasureCatalogue::twice,
                TreeMap::new));
  }

  /** Sorted by key, so that each module's measures stand together. */
  public List<MeasureDeclaration> all() {
    return declarations.values().stream()
        .sorted(Comparator.comparing(MeasureDeclaration::key))
        .toList();
  }

  public Optional<MeasureDeclaration> find(String key) {
    return Optional.ofNullable(declarations.get(key));
  }

  /** What is wrong with this text as an expression, in Chinese; empty when it can be counted. */
  public Optional<String> problemOf(String text) {
    try {
      read(text);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.text());
    }
  }

  /**
   * Reads an expression and makes sure that all it speaks of is declared.
   *
   * @throws Refusal with the reason {@link MeasureReason#EXPRESSION_NOT_UNDERSTOOD}
   */
  public Expression read(String text) {
    Expression expression = Expression.parse(text);
    requireDeclared(expression);
    return expression;
  }

  void requireDeclared(Expression expression) {
    for (Total total : expression.totals()) {
      total.terms().forEach(term -> requireDeclared(term.measure()));
      requireOneUnit(total);
    }
  }

  /** The unit of an expression's figure: {@code %} where both halves have one unit. */
  public String unit(Expression expression) {
    List<String> units = expression.totals().stream().map(this::unit).toList();
    if (units.size() == 1) {
      return units.getFirst();
    }
    return units.getFirst().equals(units.get(1)) ? "%" : units.getFirst() + "/" + units.get(1);
  }

  /** The expression in words: 满意评价 ÷ 收到评价. */
  public String describe(Expression expression) {
    List<String> totals = expression.totals().stream().map(this::describe).toList();
    return switch (expression) {
      case Expression.Count _ -> totals.getFirst() + "（次数）";
      case Expression.Sum _ -> totals.getFirst();
      case Expression.Stock _ -> totals.getFirst() + "（期末累计）";
      case Expression.PerMonth _ -> totals.getFirst() + "（月均）";
      case Expression.Ratio _ -> totals.getFirst() + " ÷ " + totals.get(1);
      case Expression.Coverage _ -> totals.getFirst() + " ÷ " + totals.get(1) + "（期末累计）";
    };
  }

  /** One measure with its conditions in words: 会员入会（就业形态：快递员）. */
  public String describe(MeasureRef measure) {
    MeasureDeclaration declared = declared(measure.measure());
    return measure.filter().isEmpty()
        ? declared.name()
        : declared.name()
            + measure.filter().entrySet().stream()
                .map(condition -> condition(declared, condition.getKey(), condition.getValue()))
                .collect(Collectors.joining("，", "（", "）"));
  }

  /** What the expression can be split by: the dimensions that all its measures have. */
  public List<Dimension> dimensions(Expression expression) {
    List<MeasureDeclaration> declared =
        expression.totals().stream()
            .flatMap(total -> total.terms().stream())
            .map(term -> declared(term.measure().measure()))
            .toList();
    return declared.getFirst().dimensions().stream()
        .filter(
            dimension -> declared.stream().allMatch(one -> one.dimensions().contains(dimension)))
        .toList();
  }

  private String describe(Total total) {
    return total.terms().stream()
        .map(term -> (term.minus() ? " − " : " ＋ ") + describe(term.measure()))
        .collect(Collectors.joining())
        .substring(3);
  }

  private static String condition(
      MeasureDeclaration declared, String key, java.util.Set<String> values) {
    Dimension dimension = declared.dimension(key).orElseGet(() -> Dimension.open(key, key));
    return dimension.name()
        + "："
        + values.stream().map(dimension::label).collect(Collectors.joining("或"));
  }

  private String unit(Total total) {
    return declared(total.terms().getFirst().measure().measure()).unit();
  }

  private MeasureDeclaration declared(String key) {
    return find(key).orElseThrow(() -> problem("没有登记过“" + key + "”这个指标，可在指标目录里查代号。"));
  }

  private void requireDeclared(MeasureRef measure) {
    MeasureDeclaration declared = declared(measure.measure());
    measure
        .filter()
        .forEach((key, values) -> values.forEach(value -> requireAllowed(declared, key, value)));
  }

  private static void requireAllowed(MeasureDeclaration declared, String key, String value) {
    Dimension dimension =
        declared.dimension(key).orElseThrow(() -> problem(noSuchDimension(declared, key)));
    if (!dimension.allows(value)) {
      throw problem(
          "“%s”没有“%s”这个值，可用的有 %s。"
              .formatted(dimension.name(), value, String.join("、", dimension.values().keySet())));
    }
  }

  private static String noSuchDimension(MeasureDeclaration declared, String key) {
    String usable =
        declared.dimensions().stream().map(Dimension::key).collect(Collectors.joining("、"));
    return "“%s”不能按“%s”筛选，%s。"
        .formatted(declared.name(), key, usable.isEmpty() ? "它没有筛选条件" : "可用的条件有 " + usable);
  }

  private void requireOneUnit(Total total) {
    List<String> units =
        total.terms().stream()
            .map(term -> declared(term.measure().measure()).unit())
            .distinct()
            .toList();
    if (units.size() > 1) {
      throw problem("“%s”里的单位不同（%s），不能相加减。".formatted(total, String.join("、", units)));
    }
  }

  private static Refusal problem(String what) {
    return new Refusal(MeasureReason.EXPRESSION_NOT_UNDERSTOOD, what);
  }

  private static MeasureDeclaration twice(MeasureDeclaration one, MeasureDeclaration other) {
    throw new IllegalStateException("declared twice: " + one.key());
  }
}
