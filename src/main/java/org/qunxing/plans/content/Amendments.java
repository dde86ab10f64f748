package org.qunxing.plans.content;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was changed in confirmed plans, by whom and why: only ever added to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Amendments {

  private final JdbcClient jdbc;

  Amendments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest first. */
  public List<AmendmentRecord> of(UUID plan) {
    return jdbc.sql(
            """
            select edition, item_no, subject, field, before, after, reason, decided_by, decided_at
            from plans.amendments where plan_id = :plan order by edition desc, id
            """)
        .param("plan", plan)
        .query(
            (row, _) ->
                new AmendmentRecord(
                    row.getInt("edition"),
                    row.getInt("item_no"),
                    row.getString("subject"),
                    row.getString("field"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getString("reason"),
                    row.getString("decided_by"),
                    row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  public void add(UUID plan, AmendmentRecord amendment) {
    jdbc.sql(
            """
            insert into plans.amendments
              (id, plan_id, edition, item_no, subject, field, before, after, reason, decided_by, decided_at)
            values (:id, :plan, :edition, :item, :subject, :field, :before, :after, :reason, :by, :at)
            """)
        .param("id", Ids.newId())
        .param("plan", plan)
        .param("edition", amendment.edition())
        .param("item", amendment.itemNo())
        .param("subject", amendment.subject())
        .param("field", amendment.field())
        .param("before", amendment.before())
        .param("after", amendment.after())
        .param("reason", amendment.reason())
        .param("by", amendment.decidedBy())
        .param("at", Timestamp.from(amendment.decidedAt()))
        .update();
  }
}
