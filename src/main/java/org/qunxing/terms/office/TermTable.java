package org.qunxing.terms.office;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.CommitteeOfUnit;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.NewTerm;
import org.qunxing.terms.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores terms. Every method joins the caller's transaction. */
@Component
public class TermTable {

  private static final String SELECT =
      """
      select id, number, unit_id, unit_path::text, line, ordinal, committee_form, years, began_on, ends_on,
             closed_on, members, women, entitled, present, ballots
      from terms.terms
      """;

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Clock clock;

  TermTable(JdbcClient jdbc, Officers officers, Clock clock) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.clock = clock;
  }

  /** One a row: the terms' officers are read for all of them at once. */
  public List<Term> read(JdbcClient.StatementSpec select) {
    List<Term> terms = select.query(TermTable::term).list();
    Map<UUID, List<Elected>> elected = officers.of(terms.stream().map(Term::id).toList());
    return terms.stream()
        .map(term -> with(term, elected.getOrDefault(term.id(), List.of())))
        .toList();
  }

  public Term begin(Unit unit, Line line, NewTerm term) {
    int ordinal = running(unit.id(), line).map(before -> before.ordinal() + 1).orElse(1);
    close(unit.id(), line, term.beginsOn());
    UUID id = Ids.newId();
    insert(id, unit, line, ordinal, term);
    officers.insert(id, term.officers());
    return running(unit.id(), line).orElseThrow();
  }

  private void insert(UUID id, Unit unit, Line line, int ordinal, NewTerm term) {
    jdbc.sql(
            """
            insert into terms.terms (id, number, unit_id, unit_path, line, ordinal, committee_form, years, began_on,
              ends_on, members, women, entitled, present, ballots)
            values (:id, 'T-' || :year || '-' || to_char(nextval('terms.numbers'), 'FM0000'), :unit,
              cast(:path as ltree), :line, :ordinal, :form, :years, :beganOn, :endsOn, :members, :women,
              :entitled, :present, :ballots)
            """)
        .param("id", id)
        .param("year", LocalDate.now(clock).getYear())
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("line", line.name())
        .param("ordinal", ordinal)
        .param("form", term.form() == null ? null : term.form().name())
        .param("years", term.years())
        .param("beganOn", Date.valueOf(term.beginsOn()))
        .param("endsOn", Date.valueOf(term.beginsOn().plusYears(term.years()).minusDays(1)))
        .param("members", term.members())
        .param("women", term.women())
        .param("entitled", term.meeting().entitled())
        .param("present", term.meeting().present())
        .param("ballots", term.meeting().ballots())
        .update();
  }

  private void close(UUID unit, Line line, LocalDate on) {
    jdbc.sql(
            """
            update terms.terms set closed_on = greatest(:on, began_on)
            where unit_id = :unit and line = :line and closed_on is null
            """)
        .param("on", Date.valueOf(on))
        .param("unit", unit)
        .param("line", line.name())
        .update();
  }

  public void end(UUID unit, LocalDate on) {
    for (Line line : Line.values()) {
      close(unit, line, on);
    }
  }

  public Optional<Term> running(UUID unit, Line line) {
    return read(
            jdbc.sql(SELECT + "where unit_id = :unit and line = :line and closed_on is null")
                .param("unit", unit)
                .param("line", line.name()))
        .stream()
        .findFirst();
  }

  public List<CommitteeOfUnit> committees(UnitPath unit, Line line) {
    return jdbc.sql(
            """
            select t.unit_id, t.unit_path::text, t.number, count(*) as people,
                   count(*) filter (where o.sex = 'FEMALE') as women
            from terms.terms t join terms.officers o on o.term_id = t.id
            where t.closed_on is null and t.line = :line and t.unit_path <@ cast(:unit as ltree)
            group by t.unit_id, t.unit_path, t.number order by t.number
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .query(
            (row, _) ->
                new CommitteeOfUnit(
                    row.getObject("unit_id", UUID.class),
                    UnitPath.of(row.getString("unit_path")),
                    row.getString("number"),
                    row.getInt("people"),
                    row.getInt("women")))
        .list();
  }

  public List<Term> of(UUID unit) {
    return read(
        jdbc.sql(SELECT + "where unit_id = :unit order by began_on desc, line")
            .param("unit", unit));
  }

  /** Running terms that end by this day, the earliest first; at most as many as asked for. */
  public List<Term> endingBy(LocalDate day, String scopes, int limit) {
    return read(
        jdbc.sql(
                SELECT
                    + """
                    where closed_on is null and ends_on <= :day and unit_path <@ any (cast(:scopes as ltree[]))
                    order by ends_on, number limit :limit
                    """)
            .param("day", Date.valueOf(day))
            .param("scopes", scopes)
            .param("limit", limit));
  }

  public Optional<Term> byNumber(String number, String scopes) {
    return read(
            jdbc.sql(
                    SELECT
                        + "where number = :number and unit_path <@ any (cast(:scopes as ltree[]))")
                .param("number", number)
                .param("scopes", scopes))
        .stream()
        .findFirst();
  }

  private static Term term(ResultSet row, int ignored) throws SQLException {
    String form = row.getString("committee_form");
    Meeting meeting =
        new Meeting(
            day(row, "began_on"),
            row.getInt("entitled"),
            row.getInt("present"),
            row.getInt("ballots"));
    return new Term(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("unit_id", UUID.class),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        row.getInt("ordinal"),
        form == null ? null : CommitteeForm.valueOf(form),
        row.getInt("years"),
        day(row, "began_on"),
        day(row, "ends_on"),
        row.getDate("closed_on") == null ? null : day(row, "closed_on"),
        row.getInt("members"),
        row.getInt("women"),
        meeting,
        List.of());
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getDate(column).toLocalDate();
  }

  private static Term with(Term term, List<Elected> elected) {
    @Nullable CommitteeForm form = term.form();
    return new Term(
        term.id(),
        term.number(),
        term.unitId(),
        term.path(),
        term.line(),
        term.ordinal(),
        form,
        term.years(),
        term.beganOn(),
        term.endsOn(),
        term.closedOn(),
        term.members(),
        term.women(),
        term.meeting(),
        elected);
  }
}
