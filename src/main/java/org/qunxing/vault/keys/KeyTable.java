package org.qunxing.vault.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.sealing.KeyedHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wrapped keys as stored. Speaks to the data source itself: migrations of other modules seal
 * data, and Spring would have everything that asks for its {@code JdbcClient} bean wait for them.
 */
@Component
class KeyTable {

  private final JdbcClient jdbc;

  KeyTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What a key is for. */
  enum Kind {
    DATA,
    INDEX
  }

  /** Where a data key is in its life: writes and reads, reads, is not needed any more. */
  enum State {
    ACTIVE,
    RETIRING,
    RETIRED
  }

  record Row(
      int id,
      Kind kind,
      @Nullable String purpose,
      String algorithm,
      State state,
      byte @Nullable [] wrapped,
      byte[] masterCheck) {

    boolean isLiving() {
      return state != State.RETIRED;
    }

    /** The wrapped key; only a destroyed one has none. */
    byte[] secret() {
      return Objects.requireNonNull(wrapped);
    }

    /** What the wrapping proves beside the key: a wrapped key cannot take another's place. */
    String label() {
      return "%d %s %s %s".formatted(id, kind, purpose, algorithm);
    }

    boolean is(Purpose wanted) {
      return wanted.name().equals(purpose);
    }

    KeyedHash hash() {
      return KeyedHash.valueOf(algorithm);
    }
  }

  List<Row> all() {
    return jdbc.sql(
            """
            select id, kind, purpose, algorithm, state, wrapped, master_check from vault.keys order by id
            """)
        .query(KeyTable::row)
        .list();
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    return new Row(
        row.getInt("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("purpose"),
        row.getString("algorithm"),
        State.valueOf(row.getString("state")),
        row.getBytes("wrapped"),
        row.getBytes("master_check"));
  }

  /** Until the transaction ends, only this one makes or changes keys; all may read them. */
  void lock() {
    jdbc.sql("lock table vault.keys in share row exclusive mode").update();
  }

  void insert(Row row) {
    jdbc.sql(
            """
            insert into vault.keys (id, kind, purpose, algorithm, state, wrapped, master_check)
            values (:id, :kind, :purpose, :algorithm, :state, :wrapped, :check)
            """)
        .param("id", row.id())
        .param("kind", row.kind().name())
        .param("purpose", row.purpose())
        .param("algorithm", row.algorithm())
        .param("state", row.state().name())
        .param("wrapped", row.wrapped())
        .param("check", row.masterCheck())
        .update();
  }

  /** Makes room for the next active data key; what it sealed can be opened still. */
  void retireActive() {
    jdbc.sql("update vault.keys set state = 'RETIRING' where kind = 'DATA' and state = 'ACTIVE'")
        .update();
  }

  KeyCare.Renewed active() {
    return jdbc.sql(
            """
            select id, extract(epoch from clock_timestamp() - made_at) as seconds
            from vault.keys where kind = 'DATA' and state = 'ACTIVE'
            """)
        .query(
            (row, _) ->
                new KeyCare.Renewed(row.getInt("id"), Duration.ofSeconds(row.getLong("seconds"))))
        .single();
  }

  /** Nothing that it sealed may be left. */
  int destroyRetiring() {
    return jdbc.sql(
            """
            update vault.keys set state = 'RETIRED', wrapped = null, retired_at = clock_timestamp()
            where state = 'RETIRING'
            """)
        .update();
  }

  void rewrap(int id, byte[] wrapped, byte[] check) {
    jdbc.sql("update vault.keys set wrapped = :wrapped, master_check = :check where id = :id")
        .param("wrapped", wrapped)
        .param("check", check)
        .param("id", id)
        .update();
  }
}
