package org.qunxing.terms.register;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Term;
import org.qunxing.terms.office.Officers;
import org.qunxing.terms.office.TermTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of terms within somebody's scope. */
@Component
@Transactional(readOnly = true)
public class TermRegister {

  private static final int MOST = 200;

  private final TermTable table;
  private final Officers officers;
  private final JdbcClient jdbc;
  private final Clock clock;

  TermRegister(TermTable table, Officers officers, JdbcClient jdbc, Clock clock) {
    this.table = table;
    this.officers = officers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which part of the running terms. */
  public enum Part {
    SOON("90 天内届满"),
    OVERDUE("已超期"),
    ALL("全部");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The running terms, those that end first in front; at most 200. */
  List<Term> list(Actor actor, Part part) {
    LocalDate today = today();
    LocalDate until =
        switch (part) {
          case SOON -> today.plusDays(Term.REMINDED_DAYS);
          case OVERDUE -> today.minusDays(1);
          case ALL -> today.plusYears(100);
        };
    return table.endingBy(until, scopes(actor), MOST).stream()
        .filter(term -> part != Part.SOON || !term.isOverdue(today))
        .toList();
  }

  int count(Actor actor, Part part) {
    return jdbc.sql(
            """
            select count(*) from terms.terms
            where closed_on is null and unit_path <@ any (cast(:scopes as ltree[]))
              and case :part when 'ALL' then true when 'OVERDUE' then ends_on < :today
                  else ends_on between :today and :soon end
            """)
        .param("scopes", scopes(actor))
        .param("part", part.name())
        .param("today", Date.valueOf(today()))
        .param("soon", Date.valueOf(today().plusDays(Term.REMINDED_DAYS)))
        .query(Integer.class)
        .single();
  }

  public Term visibleTo(Actor actor, String number) {
    return table.byNumber(number, scopes(actor)).orElseThrow(() -> new NotFound("term " + number));
  }

  public List<Elected> candidates(UUID term) {
    return officers.candidates(term);
  }

  List<Term> of(UUID unit) {
    return table.of(unit);
  }

  /** What somebody who prepares elections has to see to: overdue first. */
  List<Term> toPrepare(Actor actor) {
    return table.endingBy(
        today().plusDays(Term.REMINDED_DAYS),
        Scopes.array(actor.scopes(Permission.MANAGE_TERMS)),
        20);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private static String scopes(Actor actor) {
    return Scopes.array(actor.scopes(Permission.VIEW_ORGANISATIONS));
  }
}
