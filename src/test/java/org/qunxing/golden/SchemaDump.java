package org.qunxing.golden;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as it stands, read from PostgreSQL's catalogue: one readable text, stable in order.
 */
record SchemaDump(JdbcClient jdbc) {

  private static final String OURS =
      """
      n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend x where x.objid = o.oid and x.deptype = 'e')
      """;

  String text() {
    return String.join("\n", tables(), views(), functions());
  }

  private String tables() {
    return jdbc
        .sql(
            """
            select n.nspname || '.' || o.relname as name, o.oid::bigint as oid, o.relrowsecurity, o.relforcerowsecurity
            from pg_class o join pg_namespace n on n.oid = o.relnamespace
            where o.relkind in ('r', 'p') and not o.relispartition
              and o.relname not like 'flyway_schema_history%' and
            """
                + OURS
                + " order by 1")
        .query(
            (row, _) ->
                table(
                    row.getString("name"),
                    row.getLong("oid"),
                    row.getBoolean("relrowsecurity"),
                    row.getBoolean("relforcerowsecurity")))
        .list()
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private String table(String name, long oid, boolean secured, boolean forced) {
    StringBuilder text =
        new StringBuilder(
            "table "
                + name
                + (secured ? forced ? " [row security, forced]" : " [row security]" : "")
                + "\n");
    append(
        text,
        """
        select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || case when a.attnotnull then ' not null' else '' end
               || case when a.attidentity <> '' then ' identity' else '' end
               || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = :oid and a.attnum > 0 and not a.attisdropped order by a.attnum
        """,
        oid);
    append(
        text,
        """
        select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where conrelid = :oid and contype <> 'n' order by contype, conname
        """,
        oid);
    append(
        text,
        """
        select pg_get_indexdef(i.indexrelid) from pg_index i
        where i.indrelid = :oid and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 1
        """,
        oid);
    append(
        text,
        "select pg_get_triggerdef(oid) from pg_trigger where tgrelid = :oid and not tgisinternal"
            + " order by 1",
        oid);
    append(
        text,
        """
        select 'policy ' || polname || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
               || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '')
        from pg_policy where polrelid = :oid order by polname
        """,
        oid);
    return text.toString();
  }

  private void append(StringBuilder text, String sql, long oid) {
    List<String> lines =
        jdbc.sql(sql.replace(":oid", ":oid::oid")).param("oid", oid).query(String.class).list();
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
  }

  private String views() {
    return definitions(
        """
        select 'view ' || n.nspname || '.' || o.relname || ' as' || chr(10) || pg_get_viewdef(o.oid, true) || chr(10)
        from pg_class o join pg_namespace n on n.oid = o.relnamespace where o.relkind in ('v', 'm') and
        """);
  }

  private String functions() {
    return definitions(
        """
        select pg_get_functiondef(o.oid)
        from pg_proc o join pg_namespace n on n.oid = o.pronamespace where o.prokind in ('f', 'p') and
        """);
  }

  private String definitions(String sql) {
    return jdbc.sql(sql + OURS + " order by 1").query(String.class).list().stream()
        .map(text -> text.stripTrailing() + "\n")
        .collect(Collectors.joining("\n"));
  }
}
