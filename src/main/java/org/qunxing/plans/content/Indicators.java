package org.qunxing.plans.content;

import static org.qunxing.plans.content.Initiatives.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Status;
import org.qunxing.plans.figures.TargetFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of plans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Indicators {

  private final JdbcClient jdbc;

  Indicators(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As somebody arranged them, else in the order of the text, then in the order of adding. */
  public List<Indicator> of(UUID plan) {
    return jdbc.sql(
            """
            select no, initiative_no, origin, state, merged_into, quote, start_at, end_at, subject, operator, value,
                   upper, unit, percent, baseline, period, deadline, reading, expression, uncountable, version, changed_by
            from plans.indicators where plan_id = :plan order by position nulls last, start_at nulls last, no
            """)
        .param("plan", plan)
        .query(Indicators::indicator)
        .list();
  }

  public void add(UUID plan, Indicator indicator) {
    values(
            jdbc.sql(
                """
                insert into plans.indicators (plan_id, no, initiative_no, origin, state, merged_into, quote, start_at,
                  end_at, subject, operator, value, upper, unit, percent, baseline, period, deadline, reading,
                  expression, uncountable, changed_by)
                values (:plan, :no, :initiative, :origin, :state, :merged, :quote, :start,
                  :end, :subject, :operator, :value, :upper, :unit, :percent, :baseline, :period, :deadline, :reading,
                  :expression, :uncountable, :by)
                """),
            plan,
            indicator)
        .param("origin", indicator.origin().name())
        .param("quote", indicator.quote())
        .param("start", indicator.start())
        .param("end", indicator.end())
        .param("reading", indicator.reading().name())
        .update();
  }

  /**
   * @return false when somebody else changed it since the version that it carries
   */
  public boolean save(UUID plan, Indicator indicator) {
    return values(
                jdbc.sql(
                    """
                    update plans.indicators
                    set initiative_no = :initiative,
                        position = case when initiative_no = :initiative then position end, state = :state, merged_into = :merged, subject = :subject,
                        operator = :operator, value = :value, upper = :upper, unit = :unit, percent = :percent,
                        baseline = :baseline, period = :period, deadline = :deadline, expression = :expression,
                        uncountable = :uncountable, changed_by = :by, version = version + 1
                    where plan_id = :plan and no = :no and version = :version
                    """),
                plan,
                indicator)
            .param("version", indicator.version())
            .update()
        == 1;
  }

  /** Puts these first to last; the others stay where they are. */
  public void arrange(UUID plan, List<Integer> order) {
    jdbc.sql(
            """
            update plans.indicators set position = place.position
            from unnest(cast(:nos as int[])) with ordinality as place (no, position)
            where plan_id = :plan and indicators.no = place.no
            """)
        .param("plan", plan)
        .param("nos", order.toArray(Integer[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, UUID plan, Indicator indicator) {
    TargetFigure figure = indicator.figure();
    return statement
        .param("plan", plan)
        .param("no", indicator.no())
        .param("initiative", indicator.initiativeNo())
        .param("state", indicator.state().name())
        .param("merged", indicator.mergedInto())
        .param("subject", figure.subject())
        .param("operator", figure.operator().name())
        .param("value", figure.value())
        .param("upper", figure.upper())
        .param("unit", figure.unit())
        .param("percent", figure.percent())
        .param("baseline", figure.baseline())
        .param("period", figure.period() == null ? null : figure.period().name())
        .param("deadline", figure.deadline())
        .param("expression", indicator.expression())
        .param("uncountable", indicator.uncountable())
        .param("by", indicator.changedBy());
  }

  private static Indicator indicator(ResultSet row, int index) throws SQLException {
    return new Indicator(
        row.getInt("no"),
        row.getInt("initiative_no"),
        Indicator.Origin.valueOf(row.getString("origin")),
        Indicator.State.valueOf(row.getString("state")),
        row.getObject("merged_into", Integer.class),
        row.getString("quote"),
        row.getObject("start_at", Integer.class),
        row.getObject("end_at", Integer.class),
        figure(row),
        Status.valueOf(row.getString("reading")),
        row.getString("expression"),
        row.getString("uncountable"),
        row.getInt("version"),
        row.getString("changed_by"));
  }

  private static TargetFigure figure(ResultSet row) throws SQLException {
    return new TargetFigure(
        row.getString("subject"),
        Operator.valueOf(row.getString("operator")),
        row.getBigDecimal("value"),
        row.getBigDecimal("upper"),
        row.getString("unit"),
        row.getBoolean("percent"),
        row.getBigDecimal("baseline"),
        period(row.getString("period")),
        day(row.getDate("deadline")));
  }

  private static @Nullable Period period(@Nullable String name) {
    return name == null ? null : Period.valueOf(name);
  }
}
