package org.qunxing.measures.facts;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Amount;
import org.qunxing.measures.MeasureRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folded facts as one viewer may see them. */
@Component
class FactRegister {

  private final JdbcClient jdbc;

  FactRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which facts are meant.
   *
   * @param from null: from the very first
   */
  record Selection(
      Actor viewer, MeasureRef measure, UnitPath unit, @Nullable LocalDate from, LocalDate to) {}

  record Fact(
      LocalDate day,
      UnitPath unit,
      int occurrences,
      BigDecimal quantity,
      List<String> tags,
      String subject,
      String link,
      @Nullable String correction) {}

  /** What was counted, and how many facts that was. */
  record Sum(long facts, Amount amount) {}

  Sum sum(Selection selection) {
    return select(
            selection,
            """
            select count(*) as facts, coalesce(sum(occurrences), 0) as occurrences,
                   coalesce(sum(quantity), 0) as quantity
            from measures.folded_facts as facts
            where facts.measure = :measure
              and facts.unit_path <@ cast(:unit as ltree)
              and facts.unit_path <@ any (cast(:scopes as ltree[]))
              and facts.day between cast(:from as date) and :to
              and exists (select from unnest(:slices) as slice where facts.tags @> string_to_array(slice, '&'))
            """)
        .query(
            (row, _) ->
                new Sum(
                    row.getLong("facts"),
                    new Amount(row.getLong("occurrences"), row.getBigDecimal("quantity"))))
        .single();
  }

  /** Newest first. */
  List<Fact> page(Selection selection, int offset, int size) {
    return select(
            selection,
            """
            select facts.day, facts.unit_path, facts.occurrences, facts.quantity, facts.tags,
                   facts.subject, facts.link, facts.correction
            from measures.folded_facts as facts
            where facts.measure = :measure
              and facts.unit_path <@ cast(:unit as ltree)
              and facts.unit_path <@ any (cast(:scopes as ltree[]))
              and facts.day between cast(:from as date) and :to
              and exists (select from unnest(:slices) as slice where facts.tags @> string_to_array(slice, '&'))
            order by facts.day desc, facts.number desc
            limit :size offset :offset
            """)
        .param("size", size)
        .param("offset", offset)
        .query((row, _) -> fact(row))
        .list();
  }

  /** Facts of the selection that are recorded but not yet in any figure. */
  long pending(Selection selection) {
    return select(
            selection,
            """
            select count(*)
            from measures.watermark
            join measures.facts on facts.recorded_in >= watermark.folded_before
              and facts.number > watermark.adopted_number
            where facts.measure = :measure
              and facts.unit_path <@ cast(:unit as ltree)
              and facts.unit_path <@ any (cast(:scopes as ltree[]))
              and facts.day between cast(:from as date) and :to
              and exists (select from unnest(:slices) as slice where facts.tags @> string_to_array(slice, '&'))
            """)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec select(Selection selection, String sql) {
    return jdbc.sql(sql)
        .param("measure", selection.measure().measure())
        .param("unit", selection.unit().value())
        .param("scopes", Scopes.array(selection.viewer().scopes(Permission.VIEW_MEASURES)))
        .param("from", selection.from() == null ? "-infinity" : selection.from().toString())
        .param("to", selection.to())
        .param("slices", selection.measure().slices().toArray(String[]::new));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    Array tags = row.getArray("tags");
    return new Fact(
        row.getObject("day", LocalDate.class),
        UnitPath.of(row.getString("unit_path")),
        row.getInt("occurrences"),
        row.getBigDecimal("quantity"),
        List.of((String[]) tags.getArray()),
        row.getString("subject"),
        row.getString("link"),
        row.getString("correction"));
  }
}
