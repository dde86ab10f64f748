package org.qunxing.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is behind a request, asked once for each: one statement without a transaction, and without
 * opening the phone, which hardly any page shows.
 */
@Component
class PresentAccounts {

  private final JdbcClient jdbc;

  PresentAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account that is not closed, with the roles it holds now. */
  record Present(String name, @Nullable UUID personId, List<Grant> grants) {}

  private record Row(
      String name,
      @Nullable UUID personId,
      @Nullable String role,
      @Nullable String unitPath,
      @Nullable String line) {

    Optional<Grant> grant() {
      return role == null || unitPath == null || line == null
          ? Optional.empty()
          : Optional.of(new Grant(Role.valueOf(role), UnitPath.of(unitPath), Line.valueOf(line)));
    }
  }

  Optional<Present> find(UUID account) {
    List<Row> rows =
        jdbc.sql(
                """
                select a.name, a.person_id, g.role, g.unit_path::text as unit_path, g.line
                from identity.accounts a left join identity.grants g on g.account_id = a.id
                where a.id = :account and a.closed_at is null
                order by g.granted_at
                """)
            .param("account", account)
            .query(
                (row, _) ->
                    new Row(
                        row.getString("name"),
                        row.getObject("person_id", UUID.class),
                        row.getString("role"),
                        row.getString("unit_path"),
                        row.getString("line")))
            .list();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new Present(
                    first.name(),
                    first.personId(),
                    rows.stream().flatMap(row -> row.grant().stream()).toList()));
  }
}
