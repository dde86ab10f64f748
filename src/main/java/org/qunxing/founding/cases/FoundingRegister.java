package org.qunxing.founding.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.founding.FoundingState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of foundings. */
@Component
@Transactional(readOnly = true)
public class FoundingRegister {

  private final JdbcClient jdbc;

  FoundingRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What she applied for, the latest first. */
  public List<FoundingRow> mine(Actor actor) {
    return jdbc.sql(
            """
            select number, union_name, employer_name, members, state, applied_on, unit_path::text as upper_path
            from founding.foundings where applicant = :recipient
            order by applied_on desc, number desc limit 50
            """)
        .param("recipient", actor.recipient())
        .query(FoundingRow.class)
        .list();
  }

  /** Those of her subtrees, open ones first, the oldest first among them. */
  public List<FoundingRow> page(Actor actor, @Nullable FoundingState state, int offset, int size) {
    return jdbc.sql(
            """
            select number, union_name, employer_name, members, state, applied_on, unit_path::text as upper_path
            from founding.foundings
            where unit_path <@ any (cast(:scopes as ltree[])) and (cast(:state as text) is null or state = :state)
            order by state in ('CERTIFIED', 'WITHDRAWN'), applied_on, number offset :offset limit :size
            """)
        .param("scopes", scopes(actor, Permission.VIEW_ORGANISATIONS))
        .param("state", state == null ? null : state.name())
        .param("offset", offset)
        .param("size", size)
        .query(FoundingRow.class)
        .list();
  }

  public int count(Actor actor, @Nullable FoundingState state) {
    return jdbc.sql(
            """
            select count(*) from founding.foundings
            where unit_path <@ any (cast(:scopes as ltree[])) and (cast(:state as text) is null or state = :state)
            """)
        .param("scopes", scopes(actor, Permission.VIEW_ORGANISATIONS))
        .param("state", state == null ? null : state.name())
        .query(Integer.class)
        .single();
  }

  /** What waits for somebody who holds the permission, the oldest first; at most twenty. */
  public List<FoundingRow> waiting(Actor actor, Permission permission, FoundingState... states) {
    return jdbc.sql(
            """
            select number, union_name, employer_name, members, state, applied_on, unit_path::text as upper_path
            from founding.foundings
            where unit_path <@ any (cast(:scopes as ltree[])) and state = any (cast(:states as text[]))
            order by applied_on, number limit 20
            """)
        .param("scopes", scopes(actor, permission))
        .param(
            "states",
            Arrays.stream(states).map(Enum::name).collect(Collectors.joining(",", "{", "}")))
        .query(FoundingRow.class)
        .list();
  }

  private static String scopes(Actor actor, Permission permission) {
    return Scopes.array(actor.scopes(permission));
  }
}
