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
}
