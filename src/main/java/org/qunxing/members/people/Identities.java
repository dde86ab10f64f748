package org.qunxing.members.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one class that touches stored identity numbers, so that a vault can take its place. */
@Component
public class Identities {

  private final JdbcClient jdbc;

  Identities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<NationalId> of(UUID person) {
    return jdbc.sql("select national_id from members.identities where person_id = :person")
        .param("person", person)
        .query(String.class)
        .optional()
        .map(NationalId::new);
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
            "select person_id, national_id from members.identities where person_id = any (:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              found.put(
                  row.getObject("person_id", UUID.class),
                  new NationalId(row.getString("national_id")));
            });
    return found;
  }

  public Optional<UUID> owner(NationalId id) {
    return Optional.ofNullable(owners(java.util.List.of(id)).get(id));
  }

  /** Who owns these numbers, as far as registered: one query for a batch of a roster. */
  public Map<NationalId, UUID> owners(Collection<NationalId> ids) {
    Map<NationalId, UUID> owners = new HashMap<>();
    jdbc.sql("select national_id, person_id from members.identities where national_id = any (:ids)")
        .param("ids", ids.stream().map(NationalId::value).toArray(String[]::new))
        .query(
            row -> {
              owners.put(
                  new NationalId(row.getString("national_id")),
                  row.getObject("person_id", UUID.class));
            });
    return owners;
  }

  public void put(UUID person, @Nullable NationalId id) {
    if (id == null) {
      return;
    }
    try {
      jdbc.sql(
              """
              insert into members.identities (person_id, national_id) values (:person, :id)
              on conflict (person_id) do update set national_id = excluded.national_id
              """)
          .param("person", person)
          .param("id", id.value())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(MembersReason.NATIONAL_ID_TAKEN);
    }
  }

  /** Finds the registered persons among the rows of a roster. */
  public void matchRoster(UUID roster) {
    jdbc.sql(
            """
            update members.roster_rows r set person_id = i.person_id
            from members.identities i
            where r.roster_id = :roster and i.national_id = r.national_id
            """)
        .param("roster", roster)
        .update();
  }

  /** Numbers of a roster's new persons, and those that were still missing. */
  public void insertFromRoster(UUID roster) {
    jdbc.sql(
            """
            insert into members.identities (person_id, national_id)
            select distinct coalesce(r.person_id, r.new_person_id), r.national_id
            from members.roster_rows r
            where r.roster_id = :roster and r.national_id is not null and r.action is not null
              and r.problems = '{}' and r.conflicts = '{}'
              and not exists (select 1 from members.identities i where i.national_id = r.national_id)
            """)
        .param("roster", roster)
        .update();
  }
}
