package org.qunxing.cadres.rules;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.cadres.CadresReason;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated figures. Never changed once they hold: a new one takes over from its day on. */
@Component
@Transactional
public class Rules {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Rules(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** What holds on this day. */
  @Transactional(readOnly = true)
  public DatedRule on(Rule rule, LocalDate day) {
    return jdbc.sql(
            """
            select rule, valid_from, value, source from cadres.rules
            where rule = :rule and valid_from <= :day order by valid_from desc limit 1
            """)
        .param("rule", rule.name())
        .param("day", Date.valueOf(day))
        .query(DatedRule.class)
        .single();
  }

  /** All of them, the latest first. */
  @Transactional(readOnly = true)
  public List<DatedRule> all() {
    return jdbc.sql(
            "select rule, valid_from, value, source from cadres.rules order by rule, valid_from"
                + " desc")
        .query(DatedRule.class)
        .list();
  }

  public void set(Actor actor, DatedRule rule) {
    if (rule.validFrom().isBefore(LocalDate.now(clock))) {
      throw new Refusal(CadresReason.RULE_IN_THE_PAST);
    }
    int added =
        jdbc.sql(
                """
                insert into cadres.rules (rule, valid_from, value, source)
                values (:rule, :from, :value, :source) on conflict do nothing
                """)
            .param("rule", rule.rule().name())
            .param("from", Date.valueOf(rule.validFrom()))
            .param("value", rule.value())
            .param("source", rule.source().strip())
            .update();
    if (added == 0) {
      throw new Refusal(CadresReason.RULE_THERE);
    }
    audit.record(
        actor,
        "cadres.rule",
        rule.rule().name(),
        "%s 起 %d".formatted(rule.validFrom(), rule.value()));
  }
}
