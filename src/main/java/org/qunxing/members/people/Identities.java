package org.qunxing.members.people;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one class that touches stored identity numbers: sealed for their person, found by blind
 * index.
 */
@Component
public class Identities {

  private final JdbcClient jdbc;
  private final Vault vault;

  Identities(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  public Optional<NationalId> of(UUID person) {
    return jdbc.sql("select national_id_sealed from members.identities where person_id = :person")
        .param("person", person)
        .query((row, _) -> opened(person, row.getBytes("national_id_sealed")))
        .optional();
  }

  /** Masked numbers of many people, for lists. */
  public Map<UUID, String> masked(Collection<UUID> people) {
    Map<UUID, String> masked = new HashMap<>();
    read(people).forEach((person, id) -> masked.put(person, id.masked()));
    return masked;
  }

  /** Numbers in full: for an export that the audit has noted. */
  public Map<UUID, NationalId> read(Collection<UUID> people) {
    Map<UUID, NationalId> found = new HashMap<>();
    jdbc.sql(
            """
            select person_id, national_id_sealed from members.identities where person_id = any (:people)
            """)
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              UUID person = row.getObject("person_id", UUID.class);
              found.put(person, opened(person, row.getBytes("national_id_sealed")));
            });
    return found;
  }

  public Optional<UUID> owner(NationalId id) {
    return Optional.ofNullable(owners(java.util.List.of(id)).get(id));
  }

  /** Who owns these numbers, as far as registered: one query for a batch of a roster. */
  public Map<NationalId, UUID> owners(Collection<NationalId> ids) {
    Map<ByteBuffer, NationalId> asked = new HashMap<>();
    ids.forEach(id -> asked.put(ByteBuffer.wrap(index(id)), id));
    Map<NationalId, UUID> owners = new HashMap<>();
    jdbc.sql(
            """
            select national_id_index, person_id from members.identities where national_id_index = any (:ids)
            """)
        .param("ids", asked.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
        .query(
            row -> {
              NationalId id = asked.get(ByteBuffer.wrap(row.getBytes("national_id_index")));
              owners.put(Objects.requireNonNull(id), row.getObject("person_id", UUID.class));
            });
    return owners;
  }

  /** As a row of a roster holds it until it is applied. */
  public byte[] sealed(UUID person, NationalId id) {
    return vault.seal(Purpose.NATIONAL_ID, person, id.value()).bytes();
  }

  public byte[] index(NationalId id) {
    return vault.blindIndex(Purpose.NATIONAL_ID, id.value());
  }

  public NationalId opened(UUID person, byte[] sealed) {
    return new NationalId(vault.open(Purpose.NATIONAL_ID, person, new Sealed(sealed)));
  }

  public void put(UUID person, @Nullable NationalId id) {
    if (id == null) {
      return;
    }
    try {
      jdbc.sql(
              """
              insert into members.identities (person_id, national_id_sealed, national_id_index)
              values (:person, :sealed, :index)
              on conflict (person_id) do update
              set national_id_sealed = excluded.national_id_sealed, national_id_index = excluded.national_id_index
              """)
          .param("person", person)
          .param("sealed", sealed(person, id))
          .param("index", index(id))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(MembersReason.NATIONAL_ID_TAKEN);
    }
  }

  /** Takes the number out of this person's file, so that another may have it. */
  public void release(UUID person) {
    jdbc.sql("delete from members.identities where person_id = :person")
        .param("person", person)
        .update();
  }

  /**
   * Numbers of a roster's new persons. The rows must be sealed for the person they are about.
   *
   * @throws DuplicateKeyException when somebody has registered one of them meanwhile
   */
  public void insertNewFromRoster(UUID roster) {
    jdbc.sql(
            """
            insert into members.identities (person_id, national_id_sealed, national_id_index)
            select distinct on (sealed_for) sealed_for, national_id_sealed, national_id_index
            from members.roster_rows
            where roster_id = :roster and person_id is null and national_id_index is not null and action is not null
              and problems = '{}' and conflicts = '{}'
            order by sealed_for, row_no
            """)
        .param("roster", roster)
        .update();
  }

  /** Numbers that persons known before were still missing. */
  public void insertMissingFromRoster(UUID roster) {
    jdbc.sql(
            """
            insert into members.identities (person_id, national_id_sealed, national_id_index)
            select distinct on (r.sealed_for) r.sealed_for, r.national_id_sealed, r.national_id_index
            from members.roster_rows r
            where r.roster_id = :roster and r.person_id is not null and r.national_id_index is not null
              and r.action is not null and r.problems = '{}' and r.conflicts = '{}'
              and not exists (select 1 from members.identities i where i.national_id_index = r.national_id_index)
            order by r.sealed_for, r.row_no
            """)
        .param("roster", roster)
        .update();
  }
}
