package org.qunxing.vault.keys;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;
import org.qunxing.vault.keys.KeyTable.Kind;
import org.qunxing.vault.keys.KeyTable.Row;
import org.qunxing.vault.keys.KeyTable.State;
import org.qunxing.vault.sealing.IndexKey;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the stored keys into a ring, and makes those that are missing. */
@Component
class KeyMaking {

  private static final int SECRET = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyTable table;
  private final MasterKeyPlace place;
  private final SealCipher cipher;
  private final TransactionTemplate ownTransaction;

  KeyMaking(
      KeyTable table,
      MasterKeyPlace place,
      @Value("${qunxing.vault.cipher:AES_256_GCM}") SealCipher cipher,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.place = place;
    this.cipher = cipher;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @param before keys that were unwrapped earlier are not unwrapped again
   */
  KeyRing ring(@Nullable KeyRing before) {
    List<Row> rows = table.all();
    if (!isComplete(rows)) {
      ownTransaction.executeWithoutResult(_ -> makeMissing());
      rows = table.all();
    }
    return unwrapped(rows, master(rows), before);
  }

  private static boolean isComplete(List<Row> rows) {
    long kinds = rows.stream().filter(row -> row.state() == State.ACTIVE).count();
    return kinds == 1 + Purpose.values().length;
  }

  /** One node makes them; another that came at the same time finds them. */
  private void makeMissing() {
    table.lock();
    List<Row> rows = table.all();
    MasterKey master = rows.isEmpty() ? place.key(true) : master(rows);
    int next = rows.stream().mapToInt(Row::id).max().orElse(0) + 1;
    if (rows.stream().noneMatch(row -> row.kind() == Kind.DATA)) {
      table.insert(made(master, next++, Kind.DATA, null));
    }
    for (Purpose purpose : Purpose.values()) {
      if (rows.stream().noneMatch(row -> row.is(purpose))) {
        table.insert(made(master, next++, Kind.INDEX, purpose));
      }
    }
  }

  /** The master key that wraps them; during its change there may be two to choose from. */
  private MasterKey master(List<Row> rows) {
    MasterKey master =
        place.key(
            key -> rows.stream().filter(Row::isLiving).allMatch(r -> key.fits(r.masterCheck())));
    rows.stream().filter(Row::isLiving).forEach(row -> requireFit(master, row));
    return master;
  }

  private Row made(MasterKey master, int id, Kind kind, @Nullable Purpose purpose) {
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    String algorithm = kind == Kind.INDEX ? cipher.hash().name() : "DERIVING";
    String name = purpose == null ? null : purpose.name();
    Row row = new Row(id, kind, name, algorithm, State.ACTIVE, secret, master.check());
    return new Row(
        id,
        kind,
        name,
        algorithm,
        State.ACTIVE,
        master.wrap(cipher, row.label(), secret),
        master.check());
  }

  private static KeyRing unwrapped(List<Row> rows, MasterKey master, @Nullable KeyRing before) {
    Map<Integer, DataKey> data = new HashMap<>();
    Map<Purpose, IndexKey> index = new EnumMap<>(Purpose.class);
    DataKey active = null;
    for (Row row : rows.stream().filter(Row::isLiving).toList()) {
      if (row.kind() == Kind.DATA) {
        DataKey key = dataKey(row, master, before);
        data.put(row.id(), key);
        active = row.state() == State.ACTIVE ? key : active;
      } else {
        Purpose purpose = Purpose.valueOf(Objects.requireNonNull(row.purpose()));
        index.put(purpose, indexKey(row, purpose, master, before));
      }
    }
    return new KeyRing(Objects.requireNonNull(active), data, index);
  }

  private static DataKey dataKey(Row row, MasterKey master, @Nullable KeyRing before) {
    DataKey known = before == null ? null : before.numbered(row.id());
    return known == null ? new DataKey(row.id(), master.unwrap(row.label(), row.secret())) : known;
  }

  private static IndexKey indexKey(
      Row row, Purpose purpose, MasterKey master, @Nullable KeyRing before) {
    IndexKey known = before == null ? null : before.index().get(purpose);
    return known == null
        ? new IndexKey(row.hash(), master.unwrap(row.label(), row.secret()))
        : known;
  }

  private static void requireFit(MasterKey master, Row row) {
    if (!master.fits(row.masterCheck())) {
      throw new VaultUnavailable(Why.KEY_WRONG, master.where());
    }
  }

  /** A new data key that seals from now on, unless a rotation is under way. */
  KeyCare.Renewed renew() {
    return Objects.requireNonNull(
        ownTransaction.execute(
            _ -> {
              table.lock();
              List<Row> rows = table.all();
              if (rows.stream().noneMatch(row -> row.state() == State.RETIRING)) {
                int next = rows.stream().mapToInt(Row::id).max().orElse(0) + 1;
                table.retireActive();
                table.insert(made(master(rows), next, Kind.DATA, null));
              }
              return table.active();
            }));
  }

  /** Wraps all keys anew; the sealed data stays as it is. All or none. */
  void rewrap(MasterKey from, MasterKey to) {
    ownTransaction.executeWithoutResult(
        _ -> {
          table.lock();
          for (Row row : table.all().stream().filter(Row::isLiving).toList()) {
            requireFit(from, row);
            byte[] secret = from.unwrap(row.label(), row.secret());
            table.rewrap(row.id(), to.wrap(cipher, row.label(), secret), to.check());
          }
        });
  }

  /** Whether the stored keys are wrapped by this one. */
  boolean isWrappedBy(MasterKey key) {
    return table.all().stream().filter(Row::isLiving).allMatch(row -> key.fits(row.masterCheck()));
  }

  int destroyRetiring() {
    return Objects.requireNonNull(ownTransaction.execute(_ -> table.destroyRetiring()));
  }
}
