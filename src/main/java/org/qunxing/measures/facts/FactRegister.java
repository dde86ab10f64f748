package org.qunxing.measures.facts;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.MeasureRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folded facts as one viewer may see them. */
@Component
class FactRegister {

  /** The root and so many levels below it have sums by day. */
  private static final int LEVELS_BY_DAY = 2;

  private static final String MEANT =
      """
      where facts.measure = :measure
        and facts.day between cast(:from as date) and :to
        and exists (select from unnest(:slices) as slice where facts.tags @> string_to_array(slice, '&'))
      """;

  private static final String IN_SIGHT =
      " and coalesce(facts.unit_path <@ any (cast(:within as ltree[])), false)";

  private static final String LATEST =
      """
      select facts.number, facts.day, facts.unit_path, facts.occurrences, facts.quantity, facts.tags,
             facts.subject, facts.link, facts.correction
      from measures.folded_facts as facts
      %s
      order by facts.day desc, facts.number desc
      limit :limit
      """;

  private final JdbcClient jdbc;

  FactRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which facts are meant.
   *
   * @param within subtrees that do not overlap
   * @param from null: from the very first
   */
  record Selection(
      MeasureRef measure, List<UnitPath> within, @Nullable LocalDate from, LocalDate to) {

    private Selection since(LocalDate day) {
      return new Selection(measure, within, day, to);
    }

    private boolean hasSumsByDay() {
      return within.stream().allMatch(subtree -> subtree.depth() <= LEVELS_BY_DAY);
    }
  }

  record Fact(
      long number,
      LocalDate day,
      UnitPath unit,
      int occurrences,
      BigDecimal quantity,
      List<String> tags,
      String subject,
      String link,
      @Nullable String correction) {}

  /**
   * How many facts there are.
   *
   * @param occurrences what they come to: each fact is one, except those that put others right
   */
  long count(Selection selection, long occurrences) {
    return occurrences
        + select(
                selection,
                """
                select coalesce(sum(1 - facts.occurrences), 0) from measures.folded_facts as facts
                """
                    + MEANT
                    + IN_SIGHT
                    + " and facts.correction is not null")
            .param("within", Scopes.array(selection.within()))
            .query(Long.class)
            .single();
  }

  /** Newest first. */
  List<Fact> page(Selection selection, int offset, int size) {
    return selection.hasSumsByDay()
        ? ofLastDays(selection, offset, size)
        : selection.within().stream()
            .flatMap(subtree -> below(subtree, selection, offset + size).stream())
            .sorted(Comparator.comparing(Fact::day).thenComparing(Fact::number).reversed())
            .skip(offset)
            .limit(size)
            .toList();
  }

  /** Of a large subtree: the sums by day say how many days back to read for so many. */
  private List<Fact> ofLastDays(Selection selection, int offset, int size) {
    Selection ofLastDays =
        select(
                selection,
                """
                select day from (
                  select day, sum(sum(occurrences)) over (order by day desc) as so_far
                  from measures.days
                  where unit = any (cast(:within as ltree[])) and measure = :measure and slice = any (:slices)
                    and day between cast(:from as date) and :to
                  group by day) as day
                where so_far >= :wanted order by day desc limit 1
                """)
            .param("within", Scopes.array(selection.within()))
            .param("wanted", offset + size)
            .query(LocalDate.class)
            .optional()
            .map(selection::since)
            .orElse(selection);
    return select(ofLastDays, LATEST.formatted(MEANT + IN_SIGHT) + " offset :offset")
        .param("within", Scopes.array(selection.within()))
        .param("limit", size)
        .param("offset", offset)
        .query((row, _) -> fact(row))
        .list();
  }

  /**
   * Of a small subtree: a stretch of the index of places, which sorts a unit before, and next to,
   * all below it. The hyphen is the least that a code may be made of.
   */
  private List<Fact> below(UnitPath subtree, Selection selection, int limit) {
    return select(
            selection,
            LATEST.formatted(
                MEANT
                    + " and facts.unit_path >= cast(:subtree as ltree)"
                    + " and facts.unit_path < cast(:behind as ltree)"))
        .param("subtree", subtree.value())
        .param("behind", subtree.value() + "-")
        .param("limit", limit)
        .query((row, _) -> fact(row))
        .list();
  }

  /** How far the rollups have come. */
  private record Watermark(String foldedBefore, long adoptedNumber) {}

  /**
   * Facts of the selection that are recorded but not yet in any figure. How far the rollups have
   * come is asked first, so that the planner sees how little is left.
   */
  long pending(Selection selection) {
    Watermark folded =
        jdbc.sql("select folded_before::text, adopted_number from measures.watermark")
            .query(Watermark.class)
            .single();
    return select(
            selection,
            "select count(*) from measures.facts as facts "
                + MEANT
                + IN_SIGHT
                + " and facts.recorded_in >= cast(:foldedBefore as xid8) and facts.number >"
                + " :adopted")
        .param("within", Scopes.array(selection.within()))
        .param("foldedBefore", folded.foldedBefore())
        .param("adopted", folded.adoptedNumber())
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec select(Selection selection, String sql) {
    return jdbc.sql(sql)
        .param("measure", selection.measure().measure())
        .param("from", selection.from() == null ? "-infinity" : selection.from().toString())
        .param("to", selection.to())
        .param("slices", selection.measure().slices().toArray(String[]::new));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    Array tags = row.getArray("tags");
    return new Fact(
        row.getLong("number"),
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
