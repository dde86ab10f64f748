package org.qunxing.terms.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qunxing.access.Scopes;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Role;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Term;
import org.qunxing.terms.office.TermTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 90 days before a term ends, and once more when it has ended, cadres and street are told. */
@Component
public class RemindOfElections {

  private static final int MOST = 5_000;

  private final TermTable table;
  private final Units units;
  private final Accounts accounts;
  private final Notices notices;
  private final Clock clock;

  RemindOfElections(TermTable table, Units units, Accounts accounts, Notices notices, Clock clock) {
    this.table = table;
    this.units = units;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /** Run by the platform every morning; running twice tells nobody twice. */
  @Transactional
  public void remind() {
    LocalDate today = LocalDate.now(clock);
    String everywhere = Scopes.array(Actor.SYSTEM.staffScopes());
    for (Term term : table.endingBy(today.plusDays(Term.REMINDED_DAYS), everywhere, MOST)) {
      units.find(term.unitId()).ifPresent(unit -> remind(term, unit, today));
    }
  }

  private void remind(Term term, Unit unit, LocalDate today) {
    boolean overdue = term.isOverdue(today);
    String title = overdue ? "换届已超期：" + unit.name() : "该准备换届了：" + unit.name();
    String text =
        "第 %d 届%s %s 届满。请示、候选人建议、选票和结果报告都已备好，打开就能用。"
            .formatted(term.ordinal(), overdue ? "已于" : "将于", term.endsOn());
    for (Accounts.Account account : concerned(unit)) {
      notices.tell(
          new Notices.Message(
              account.personId() == null ? account.id() : account.personId(),
              "terms.%s:%s".formatted(overdue ? "overdue" : "reminder", term.number()),
              title,
              text,
              "/workbench/terms/" + term.number()));
    }
  }

  /** The unit's own cadres and its street; where there is neither, the district. */
  private List<Accounts.Account> concerned(Unit unit) {
    List<Accounts.Account> near =
        Stream.of(Role.CADRE, Role.STREET_OFFICER)
            .flatMap(role -> accounts.holding(role, unit.path()).stream())
            .distinct()
            .toList();
    return near.isEmpty() ? accounts.holding(Role.DISTRICT_OFFICER, unit.path()) : near;
  }
}
