package org.qunxing.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Phones;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The personal values of a row on its way: number and phone sealed for the person whom the row will
 * most likely make, so that they can be copied into the register as they are; the cells, for those
 * who must put a row right, sealed for the row.
 */
@Component
class RowSealing {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
  private static final int AT_ONCE = 2000;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Identities identities;
  private final Phones phones;

  RowSealing(JdbcClient jdbc, Vault vault, Identities identities, Phones phones) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.identities = identities;
    this.phones = phones;
  }

  byte[] cells(UUID membership, List<String> cells) {
    byte[] content = JSON.writeValueAsBytes(cells);
    return vault.seal(Purpose.ROSTER_ROW, membership, 0, content).bytes();
  }

  List<String> cells(UUID membership, byte[] sealed) {
    byte[] content = vault.open(Purpose.ROSTER_ROW, membership, 0, new Sealed(sealed));
    return JSON.readValue(content, CELLS);
  }

  byte @Nullable [] nationalId(UUID person, @Nullable NationalId id) {
    return id == null ? null : identities.sealed(person, id);
  }

  byte @Nullable [] nationalIdIndex(@Nullable NationalId id) {
    return id == null ? null : identities.index(id);
  }

  byte @Nullable [] phone(UUID person, @Nullable Phone phone) {
    return phones.sealed(person, phone);
  }

  byte @Nullable [] phoneIndex(@Nullable Phone phone) {
    return phones.index(phone);
  }

  /** By which rows of one person are told from rows of two. */
  byte @Nullable [] personIndex(@Nullable String key) {
    return key == null ? null : vault.blindIndex(Purpose.ROSTER_ROW, key);
  }

  String maskedId(UUID sealedFor, byte @Nullable [] sealed) {
    return sealed == null ? "" : identities.opened(sealedFor, sealed).masked();
  }

  String maskedPhone(UUID sealedFor, byte @Nullable [] sealed) {
    Phone phone = phones.opened(sealedFor, sealed);
    return phone == null ? "" : phone.masked();
  }

  private record Foreign(
      int rowNo,
      UUID sealedFor,
      UUID person,
      byte @Nullable [] nationalIdSealed,
      byte @Nullable [] phoneSealed) {}

  /**
   * Seals anew, for the person they turned out to be about, the values that will be written: of
   * rows that share a new person, and of persons whom something was missing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void rebind(UUID roster) {
    int after = 0;
    for (List<Foreign> some = foreign(roster, after);
        !some.isEmpty();
        some = foreign(roster, after)) {
      after = some.getLast().rowNo();
      rebind(roster, some);
    }
  }

  private List<Foreign> foreign(UUID roster, int after) {
    return jdbc.sql(
            """
            select r.row_no, r.sealed_for, coalesce(r.person_id, r.new_person_id) as person,
                   r.national_id_sealed, r.phone_sealed
            from members.roster_rows r left join members.persons p on p.id = r.person_id
            where r.roster_id = :roster and r.row_no > :after
              and r.action is not null and r.problems = '{}' and r.conflicts = '{}'
              and r.sealed_for <> coalesce(r.person_id, r.new_person_id)
              and (r.person_id is null or (p.phone_index is null and r.phone_index is not null)
                   or not exists (select 1 from members.identities i where i.person_id = r.person_id))
            order by r.row_no limit :limit
            """)
        .param("roster", roster)
        .param("after", after)
        .param("limit", AT_ONCE)
        .query(RowSealing::foreign)
        .list();
  }

  private static Foreign foreign(ResultSet row, int ignored) throws SQLException {
    return new Foreign(
        row.getInt("row_no"),
        row.getObject("sealed_for", UUID.class),
        row.getObject("person", UUID.class),
        row.getBytes("national_id_sealed"),
        row.getBytes("phone_sealed"));
  }

  private void rebind(UUID roster, List<Foreign> some) {
    jdbc.sql(
            """
            update members.roster_rows r
            set national_id_sealed = v.national_id, phone_sealed = v.phone, sealed_for = v.person
            from unnest(:rows, :persons, :ids, :phones) as v(row_no, person, national_id, phone)
            where r.roster_id = :roster and r.row_no = v.row_no
            """)
        .param("roster", roster)
        .param("rows", some.stream().map(Foreign::rowNo).toArray(Integer[]::new))
        .param("persons", some.stream().map(Foreign::person).toArray(UUID[]::new))
        .param("ids", some.stream().map(this::idAnew).toArray(byte[][]::new))
        .param("phones", some.stream().map(this::phoneAnew).toArray(byte[][]::new))
        .update();
  }

  private byte @Nullable [] idAnew(Foreign row) {
    byte[] sealed = row.nationalIdSealed();
    return sealed == null
        ? null
        : identities.sealed(row.person(), identities.opened(row.sealedFor(), sealed));
  }

  private byte @Nullable [] phoneAnew(Foreign row) {
    return phones.sealed(row.person(), phones.opened(row.sealedFor(), row.phoneSealed()));
  }
}
