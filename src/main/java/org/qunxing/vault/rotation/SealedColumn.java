package org.qunxing.vault.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column that holds ciphertexts, as its owner's migration declares it in the column's comment:
 * {@code sealed PHONE for id}, {@code sealed ROSTER_FILE for roster_id part piece}. Names come from
 * the catalogue, quoted by PostgreSQL itself.
 *
 * @param row the column that a ciphertext is bound to
 * @param part the column that tells several of a row apart, or none
 */
record SealedColumn(
    String table, String column, Purpose purpose, String row, @Nullable String part) {

  private static final Pattern DECLARED =
      Pattern.compile("sealed ([A-Z_]+) for ([a-z_]+)(?: part ([a-z_]+))?");

  static List<SealedColumn> all(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select format('%I.%I', n.nspname, c.relname) as relation, quote_ident(a.attname) as attribute, d.description
            from pg_description d
              join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid and not a.attisdropped
              join pg_class c on c.oid = d.objoid and c.relkind = 'r'
              join pg_namespace n on n.oid = c.relnamespace
            where d.classoid = 'pg_class'::regclass and d.objsubid > 0 and d.description like 'sealed %'
            order by 1, a.attnum
            """)
        .query(SealedColumn::of)
        .list();
  }

  private static SealedColumn of(ResultSet row, int ignored) throws SQLException {
    String description = row.getString("description");
    Matcher words = DECLARED.matcher(description);
    if (!words.matches()) {
      throw new RotationRefused(
          RotationRefused.Why.UNREADABLE_DECLARATION, row.getString("relation"), description);
    }
    return new SealedColumn(
        row.getString("relation"),
        row.getString("attribute"),
        Purpose.valueOf(words.group(1)),
        words.group(2),
        words.group(3));
  }

  /** A column of bytes that no migration declares. */
  record Undeclared(String table, String column) {}

  static List<Undeclared> otherBytes(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column"
            from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
              join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^(pg_|information_schema$)'
              left join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
                and d.classoid = 'pg_class'::regclass and d.description like 'sealed %'
            where a.atttypid = 'bytea'::regtype and not a.attisdropped and d.objoid is null
              and (n.nspname, c.relname) <> ('vault', 'keys')
            order by 1, 2
            """)
        .query(Undeclared.class)
        .list();
  }

  /** Columns that by their names hold ciphertexts, and that nobody declared. */
  static List<String> undeclared(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select format('%I.%I.%I', n.nspname, c.relname, a.attname)
            from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
                and d.classoid = 'pg_class'::regclass and d.description like 'sealed %'
            where a.atttypid = 'bytea'::regtype and not a.attisdropped and a.attname ~ 'sealed' and d.objoid is null
            order by 1
            """)
        .query(String.class)
        .list();
  }

  String name() {
    return table + "." + column;
  }

  String partOrNone() {
    return part == null ? "0" : part;
  }
}
