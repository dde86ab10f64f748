package org.qunxing.members.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes persons, one statement each. */
@Component
public class PersonTable {

  private final JdbcClient jdbc;
  private final Phones phones;
  private final Identities identities;

  PersonTable(JdbcClient jdbc, Phones phones, Identities identities) {
    this.jdbc = jdbc;
    this.phones = phones;
    this.identities = identities;
  }

  UUID insert(NewMember member, UnitPath home, Instant now) {
    UUID id = Ids.newId();
    try {
      jdbc.sql(
              """
              insert into members.persons
                (id, name, phone_sealed, phone_index, sex, born_on, groups, occupation, unit_path, registered_at)
              values (:id, :name, :phone, :phoneIndex, :sex, :bornOn, :groups, :occupation, cast(:home as ltree), :now)
              """)
          .param("id", id)
          .param("name", member.name())
          .param("phone", phones.sealed(id, member.phone()))
          .param("phoneIndex", phones.index(member.phone()))
          .param("sex", name(member.sex()))
          .param("bornOn", member.bornOn() == null ? null : Date.valueOf(member.bornOn()))
          .param("groups", Person.names(member.groups()))
          .param("occupation", name(member.occupation()))
          .param("home", home.value())
          .param("now", Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(MembersReason.PHONE_TAKEN);
    }
    identities.put(id, member.nationalId());
    return id;
  }

  /** Replaces what is known of a person; false when somebody else was faster. */
  boolean update(UUID id, int version, NewMember member) {
    try {
      return jdbc.sql(
                  """
                  update members.persons
                  set name = :name, phone_sealed = :phone, phone_index = :phoneIndex, sex = :sex, born_on = :bornOn,
                      groups = :groups, occupation = :occupation, version = version + 1
                  where id = :id and version = :version
                  """)
              .param("id", id)
              .param("version", version)
              .param("name", member.name())
              .param("phone", phones.sealed(id, member.phone()))
              .param("phoneIndex", phones.index(member.phone()))
              .param("sex", name(member.sex()))
              .param("bornOn", member.bornOn() == null ? null : Date.valueOf(member.bornOn()))
              .param("groups", Person.names(member.groups()))
              .param("occupation", name(member.occupation()))
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      throw new Refusal(MembersReason.PHONE_TAKEN);
    }
  }

  /** Null takes the number out of this person's file, so that another may have it. */
  public void putPhone(UUID person, @Nullable Phone phone) {
    jdbc.sql(
            "update members.persons set phone_sealed = :phone, phone_index = :phoneIndex where id ="
                + " :id")
        .param("phone", phones.sealed(person, phone))
        .param("phoneIndex", phones.index(phone))
        .param("id", person)
        .update();
  }

  void moveHome(UUID person, UnitPath home) {
    jdbc.sql(
            "update members.persons set unit_path = cast(:home as ltree), version = version + 1"
                + " where id = :id")
        .param("home", home.value())
        .param("id", person)
        .update();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
