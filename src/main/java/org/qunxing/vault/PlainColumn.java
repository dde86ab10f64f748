package org.qunxing.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column in clear that moves into the vault: each value is sealed for its row, some thousands at
 * a time, and the clear column emptied. For {@link OlderRows}.
 *
 * @param table with its schema
 * @param row the column that values are sealed for
 * @param plain of type text or bytea
 * @param index where the blind index goes; null where nothing is looked up
 */
public record PlainColumn(
    String table,
    String row,
    String plain,
    String sealed,
    @Nullable String index,
    Purpose purpose) {

  private static final int AT_ONCE = 2000;

  private record Value(UUID id, byte[] content) {
    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  public void seal(JdbcClient migration, Vault vault) {
    UUID after = new UUID(0, 0);
    for (List<Value> some = some(migration, after);
        !some.isEmpty();
        some = some(migration, after)) {
      after = some.getLast().id();
      write(migration, vault, some);
    }
  }

  private List<Value> some(JdbcClient migration, UUID after) {
    return migration
        .sql(
            """
            select %1$s as id, %2$s as content, pg_typeof(%2$s) = 'bytea'::regtype as is_bytes
            from %3$s where %2$s is not null and %1$s > :after order by %1$s limit :limit
            """
                .formatted(row, plain, table))
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(
            (found, _) ->
                new Value(
                    found.getObject("id", UUID.class),
                    found.getBoolean("is_bytes")
                        ? found.getBytes("content")
                        : found.getString("content").getBytes(StandardCharsets.UTF_8)))
        .list();
  }

  private void write(JdbcClient migration, Vault vault, List<Value> some) {
    String found = index == null ? "" : ", " + index + " = v.index";
    migration
        .sql(
            """
            update %1$s t set %2$s = v.sealed, %3$s = null%4$s
            from unnest(:ids, :sealed, :indexes) as v(id, sealed, index) where t.%5$s = v.id
            """
                .formatted(table, sealed, plain, found, row))
        .param("ids", some.stream().map(Value::id).toArray(UUID[]::new))
        .param("sealed", bytes(some, v -> vault.seal(purpose, v.id(), 0, v.content()).bytes()))
        .param("indexes", bytes(some, v -> vault.blindIndex(purpose, v.text())))
        .update();
  }

  private static byte[][] bytes(List<Value> some, Function<Value, byte[]> of) {
    return some.stream().map(of).toArray(byte[][]::new);
  }
}
