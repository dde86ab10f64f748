package org.qunxing.organisations.employers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employers behind the figures of {@link Coverage}, by the very same conditions. */
@Component
@Transactional(readOnly = true)
public class EmployerList {

  private static final String CONDITIONS =
      """
      from organisations.employers e
      left join organisations.units o
        on o.id = case :line when 'UNION' then e.union_id when 'YOUTH' then e.youth_id else e.women_id end
      where e.unit_path <@ cast(:unit as ltree)
        and (:line = 'UNION' or e.nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))
        and e.headcount >= :atLeast
        and (:organised = 'all' or (:organised = 'yes') = (o.id is not null))
        and (cast(:industry as text) is null or e.industry = :industry)
        and (cast(:newForm as boolean) is null or e.new_form = :newForm)
        and case when cast(:area as text) is null then true
                 when :area = '-' then case
                   when (select kind from organisations.units where unit_path = cast(:unit as ltree)) = 'DISTRICT'
                     then not exists (select 1 from organisations.units s
                                      where s.kind = 'STREET' and s.unit_path @> e.unit_path)
                   else e.unit_path = cast(:unit as ltree) end
                 else exists (select 1 from organisations.units a
                              where a.code = :area and a.unit_path @> e.unit_path) end
      """;

  private final JdbcClient jdbc;

  EmployerList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line of the list; {@code organisation} is its union, or the line's other organisation. */
  public record Row(
      java.util.UUID id,
      String creditCode,
      String name,
      int headcount,
      String industry,
      boolean newForm,
      @Nullable String nature,
      @Nullable String organisation,
      @Nullable String organisationCode) {}

  int count(UnitPath unit, EmployerQuery query) {
    return bind(jdbc.sql("select count(*) " + CONDITIONS), unit, query)
        .query(Integer.class)
        .single();
  }

  /** The largest first. */
  List<Row> page(UnitPath unit, EmployerQuery query, int offset, int size) {
    return bind(
            jdbc.sql(
                """
                select e.id, e.credit_code, e.name, e.headcount, e.industry, e.new_form, e.nature,
                       o.name as organisation, o.code as organisation_code
                """
                    + CONDITIONS
                    + "order by e.headcount desc, e.name, e.id offset :offset limit :size"),
            unit,
            query)
        .param("offset", offset)
        .param("size", size)
        .query(Row.class)
        .list();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, UnitPath unit, EmployerQuery query) {
    String industry = query.industry();
    return sql.param("unit", unit.value())
        .param("line", query.inLine().name())
        .param("atLeast", query.atLeast())
        .param("organised", query.organisedOrAll())
        .param("area", query.area())
        .param("industry", "-".equals(industry) ? "" : industry)
        .param("newForm", query.newForm());
  }
}
