package org.qunxing.vault.rotation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Ids;
import org.qunxing.vault.CommandVault;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.vault.keys.Vaults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with two sealed columns of somebody's module, one under row-level security. */
final class SealedThings {

  static final RotateKeys.Patience SHORT =
      new RotateKeys.Patience(Duration.ZERO, 5, Duration.ofMillis(50));

  final DataSource source = Vaults.database().dataSource();
  final JdbcClient jdbc = JdbcClient.create(source);
  final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(source));
  final CommandVault command =
      new CommandVault(source, null, Map.of("QUNXING_VAULT_KEY", Vaults.MASTER));
  final Vault vault = command.vault();
  final List<String> told = new ArrayList<>();

  SealedThings() {
    for (String statement :
        """
        create extension if not exists ltree;
        create schema things;
        create table things.people (id uuid primary key, name text, phone_sealed bytea, unit_path ltree not null default '');
        comment on column things.people.phone_sealed is 'sealed PHONE for id';
        alter table things.people enable row level security;
        alter table things.people force row level security;
        create policy all_of_the_scope on things.people
          using (unit_path <@ any (coalesce(nullif(current_setting('qunxing.scopes', true), '')::ltree[], '{}')));
        create table things.pieces (file uuid, piece int, content_sealed bytea not null, primary key (file, piece));
        comment on column things.pieces.content_sealed is 'sealed ROSTER_FILE for file part piece'
        """
            .split(";\n")) {
      jdbc.sql(statement).update();
    }
  }

  static String phone(int number) {
    return "+86139%08d".formatted(number);
  }

  void fill(int rows) {
    seen(
        () ->
            IntStream.range(0, rows)
                .forEach(i -> insert(Ids.newId(), i % 10 == 9 ? null : phone(i))));
    UUID file = Ids.newId();
    for (int piece = 0; piece < 7; piece++) {
      byte[] content = new byte[1 << 20];
      content[17] = (byte) piece;
      jdbc.sql("insert into things.pieces values (?, ?, ?)")
          .params(file, piece, vault.seal(Purpose.ROSTER_FILE, file, piece, content).bytes())
          .update();
    }
  }

  void insert(UUID id, @Nullable String phone) {
    jdbc.sql("insert into things.people (id, name, phone_sealed) values (?, ?, ?)")
        .params(
            Arrays.asList(
                id, phone, phone == null ? null : vault.seal(Purpose.PHONE, id, phone).bytes()))
        .update();
  }

  void seen(Runnable work) {
    transactions.executeWithoutResult(
        _ -> {
          PlatformScope.declareOn(jdbc);
          work.run();
        });
  }

  /** Another node, or the same after a restart. */
  Vault anotherNode() {
    return command.vault();
  }

  /**
   * @return how many phones were compared with the name beside them
   */
  long opened(Vault by) {
    List<Long> count = new ArrayList<>();
    seen(
        () ->
            count.add(
                jdbc
                    .sql("select id, name, phone_sealed from things.people where name is not null")
                    .query(
                        (row, _) -> {
                          UUID id = row.getObject("id", UUID.class);
                          String phone =
                              by.open(Purpose.PHONE, id, new Sealed(row.getBytes("phone_sealed")));
                          return phone.equals(row.getString("name")) ? 1L : 0L;
                        })
                    .list()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum()));
    return count.getFirst();
  }

  long piecesOpened(Vault by) {
    return jdbc
        .sql("select file, piece, content_sealed from things.pieces")
        .query(
            (row, _) ->
                by.open(
                            Purpose.ROSTER_FILE,
                            row.getObject("file", UUID.class),
                            row.getInt("piece"),
                            new Sealed(row.getBytes("content_sealed")))[17]
                    == row.getInt("piece"))
        .list()
        .stream()
        .filter(right -> right)
        .count();
  }

  RotateKeys rotation() {
    return new RotateKeys(source, command.care(), command.vault(), listening(), SHORT);
  }

  /** As in operation: nodes may seal with the old key for some seconds. */
  RotateKeys rotationWithTimeForNodes() {
    return new RotateKeys(source, command.care(), command.vault(), listening());
  }

  private RotationProgress listening() {
    return new RotationProgress() {
      @Override
      public void sealing(int key) {
        told.add("key " + key);
      }

      @Override
      public void at(String column, long pages, long of, long rows) {
        told.add(column + " " + pages + "/" + of);
      }

      @Override
      public void done(String column, long rows) {
        told.add(column + " done " + rows);
      }

      @Override
      public void destroyed(int keys) {
        told.add("destroyed " + keys);
      }
    };
  }

  /** How many ciphertexts are under keys before this one; asked past row-level security. */
  long before(int key) {
    List<Long> count = new ArrayList<>();
    seen(
        () ->
            count.add(
                jdbc.sql(
                        """
                        select (select count(*) from things.people where get_byte(phone_sealed, 2) * 256 + get_byte(phone_sealed, 3) < :key)
                             + (select count(*) from things.pieces where get_byte(content_sealed, 3) < :key)
                        """)
                    .param("key", key)
                    .query(Long.class)
                    .single()));
    return count.getFirst();
  }

  List<String> keyStates() {
    return jdbc.sql(
            """
            select id || ' ' || state || case when wrapped is null then ' gone' else '' end
            from vault.keys where kind = 'DATA' order by id
            """)
        .query(String.class)
        .list();
  }
}
