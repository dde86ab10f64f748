package org.qunxing.vault.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Ids;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.SealBroken;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.vault.keys.KeyCare;
import org.qunxing.vault.rotation.RotationRefused.Why;
import org.springframework.dao.DataIntegrityViolationException;

class RotateKeysTests {

  private static final int ROWS = 3_000;
  private static final int PHONES = ROWS * 9 / 10;

  private final SealedThings things = new SealedThings();

  @Test
  void sealsEverythingAnewAndDestroysTheOldKey() {
    things.fill(ROWS);
    byte[] index = things.vault.blindIndex(Purpose.PHONE, SealedThings.phone(1));
    int old = Integer.parseInt(things.keyStates().getFirst().split(" ")[0]);

    int destroyed = things.rotation().run();

    assertThat(destroyed).isEqualTo(1);
    int key = things.command.care().renew().key() - 1;
    assertThat(things.opened(things.anotherNode())).isEqualTo(PHONES);
    assertThat(things.piecesOpened(things.anotherNode())).isEqualTo(7);
    assertThat(things.opened(things.vault)).as("a node that ran all the while").isEqualTo(PHONES);
    assertThat(things.before(key)).isZero();
    assertThat(things.keyStates().getFirst()).isEqualTo(old + " RETIRED gone");
    assertThat(things.anotherNode().blindIndex(Purpose.PHONE, SealedThings.phone(1)))
        .as("people are found as before")
        .isEqualTo(index);
    assertThat(things.told).contains("things.people.phone_sealed done " + PHONES, "destroyed 1");
    assertThat(things.told).anyMatch(line -> line.matches("things\\.people\\S+ 64/\\d+"));
  }

  @Test
  void aRowUnderADestroyedKeyCannotBe() {
    UUID id = Ids.newId();
    byte[] stale = things.vault.seal(Purpose.PHONE, id, SealedThings.phone(7)).bytes();
    String insert = "insert into things.people (id, phone_sealed) values (?, ?)";
    things.seen(() -> things.jdbc.sql(insert).params(id, stale).update());
    things.seen(() -> things.jdbc.sql("delete from things.people").update());

    things.rotation().run();

    assertThatThrownBy(() -> things.seen(() -> things.jdbc.sql(insert).params(id, stale).update()))
        .as("it could be before: control above")
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("phone_sealed_by_living_key");
    assertThatThrownBy(() -> things.anotherNode().open(Purpose.PHONE, id, new Sealed(stale)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void goesOnWithARotationThatWasBrokenOff() {
    things.fill(ROWS);
    KeyCare.Renewed begun = things.command.care().renew();
    new ResealColumn(
            things.jdbc,
            things.transactions,
            things.command.vault(),
            SealedColumn.all(things.jdbc).getFirst(),
            begun.key())
        .pass((_, _, _) -> {});
    assertThat(things.opened(things.anotherNode())).as("read throughout").isEqualTo(PHONES);
    assertThat(things.before(begun.key())).isEqualTo(7);

    things.rotation().run();

    assertThat(things.keyStates()).hasSize(2).last().asString().endsWith(begun.key() + " ACTIVE");
    assertThat(things.opened(things.anotherNode())).isEqualTo(PHONES);
    assertThat(things.piecesOpened(things.anotherNode())).isEqualTo(7);
  }

  @Test
  void rotatesAgainAndAgainWithoutGivingANumberTwice() {
    things.fill(200);

    for (int i = 0; i < 3; i++) {
      things.rotation().run();
    }

    assertThat(things.keyStates()).hasSize(4).doesNotHaveDuplicates();
    assertThat(things.opened(things.anotherNode())).isEqualTo(180);
  }

  /** People are registered, changed and read by two nodes all the while. */
  @Test
  void losesNothingOfWhatIsWrittenMeanwhile() throws Exception {
    things.fill(ROWS);
    AtomicBoolean rotating = new AtomicBoolean(true);
    Vault reader = things.anotherNode();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var writing =
          threads.submit(
              () -> {
                int written = 0;
                while (rotating.get()) {
                  String phone = SealedThings.phone(1_000_000 + written++);
                  things.seen(() -> things.insert(Ids.newId(), phone));
                }
                return written;
              });
      var changing =
          threads.submit(
              () -> {
                int changed = 0;
                while (rotating.get()) {
                  String prefix = "%x".formatted(changed++ % 16);
                  things.seen(
                      () ->
                          things
                              .jdbc
                              .sql(
                                  "update things.people set unit_path = 'hy' where id::text like ?")
                              .param("%" + prefix)
                              .update());
                }
                return changed;
              });
      var reading =
          threads.submit(
              () -> {
                int passes = 0;
                while (rotating.get()) {
                  assertThat(things.opened(reader)).isGreaterThanOrEqualTo(PHONES);
                  passes++;
                }
                return passes;
              });

      things.rotationWithTimeForNodes().run();

      rotating.set(false);
      int written = writing.get();
      assertThat(written).isPositive();
      assertThat(changing.get()).isPositive();
      assertThat(reading.get()).isPositive();
      assertThat(things.opened(things.anotherNode())).isEqualTo(PHONES + written);
    }
  }

  @Test
  void keepsTheOldKeyWhileARowThatItCannotSeeIsUnderIt() {
    things.fill(100);
    things.jdbc.sql("alter table things.people alter column unit_path drop not null").update();
    things.seen(() -> things.jdbc.sql("update things.people set unit_path = 'hy'").update());
    things.jdbc.sql("alter table things.people no force row level security").update();
    things
        .jdbc
        .sql("update things.people set unit_path = null where name = ?")
        .param(SealedThings.phone(5))
        .update();
    things.jdbc.sql("alter table things.people force row level security").update();

    refuses(Why.STILL_IN_USE, () -> things.rotation().run());

    assertThat(things.keyStates()).hasSize(2).noneMatch(state -> state.endsWith("gone"));
    things.jdbc.sql("alter table things.people no force row level security").update();
    assertThat(things.opened(things.anotherNode())).as("all of it opens").isEqualTo(90);
    things.jdbc.sql("update things.people set unit_path = 'hy' where unit_path is null").update();
    things.jdbc.sql("alter table things.people force row level security").update();
    assertThat(things.rotation().run()).as("control").isEqualTo(1);
  }

  @Test
  void refusesWhileATableIsTakenAndGoesOnLater() throws Exception {
    things.fill(50);
    try (var other = things.source.getConnection()) {
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select set_config('qunxing.scopes', '{\"\"}', true)");
        statement.execute("select * from things.people for update");
      }

      refuses(Why.TABLE_BUSY, () -> things.rotation().run());
      other.rollback();
    }

    assertThat(things.rotation().run()).isEqualTo(1);
  }

  @Test
  void refusesAColumnThatNobodyDeclared() {
    things.fill(10);
    things.jdbc.sql("alter table things.people add column bank_sealed bytea").update();

    refuses(Why.UNDECLARED, () -> things.rotation().run());

    things
        .jdbc
        .sql("comment on column things.people.bank_sealed is 'sealed BANK_ACCOUNT for id'")
        .update();
    assertThat(things.rotation().run()).as("control").isEqualTo(1);
  }

  /** A column that does not even say by its name what it holds. */
  @Test
  void keepsTheOldKeyWhileACiphertextLiesWhereNobodyExpectsOne() {
    things.fill(10);
    things.jdbc.sql("create table things.notes (id uuid, content bytea)").update();
    UUID id = Ids.newId();
    byte[] hidden = things.vault.seal(Purpose.HEALTH, id, "住院").bytes();
    things.jdbc.sql("insert into things.notes values (?, ?)").params(id, hidden).update();
    things
        .jdbc
        .sql("insert into things.notes values (?, sha256('x')), (?, null)")
        .params(id, id)
        .update();

    refuses(Why.STILL_IN_USE, () -> things.rotation().run());

    assertThat(things.anotherNode().open(Purpose.HEALTH, id, new Sealed(hidden))).isEqualTo("住院");
    things.jdbc.sql("comment on column things.notes.content is 'sealed HEALTH for id'").update();
    things.jdbc.sql("delete from things.notes where length(content) = 32").update();
    assertThat(things.rotation().run()).as("control").isEqualTo(1);
  }

  @Test
  void refusesADeclarationThatItCannotRead() {
    things.jdbc.sql("comment on column things.people.phone_sealed is 'sealed somehow'").update();

    refuses(Why.UNREADABLE_DECLARATION, () -> things.rotation().run());
  }

  private static void refuses(Why why, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            RotationRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }
}
