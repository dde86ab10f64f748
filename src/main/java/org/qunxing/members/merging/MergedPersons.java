package org.qunxing.members.merging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.members.people.PersonTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The registered data of two persons. What is taken from the other file changes sides: the other
 * keeps what stood here, so that nothing is lost and taking it apart is the same step again.
 */
@Component
class MergedPersons {

  private final JdbcClient jdbc;
  private final PersonReader persons;
  private final PersonTable table;
  private final Identities identities;

  MergedPersons(JdbcClient jdbc, PersonReader persons, PersonTable table, Identities identities) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.table = table;
    this.identities = identities;
  }

  /** Both, always in the same order, so that two officers cannot lock each other out. */
  void lock(UUID one, UUID other) {
    jdbc.sql("select id from members.persons where id in (:one, :other) order by id for update")
        .param("one", one)
        .param("other", other)
        .query(UUID.class)
        .list();
  }

  boolean isGone(UUID person) {
    return jdbc.sql("select merged_into is not null from members.persons where id = :id")
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  boolean hasNationalId(UUID person) {
    return identities.of(person).isPresent();
  }

  void swap(UUID kept, UUID gone, Set<MergeField> fields) {
    if (fields.contains(MergeField.NAME)) {
      swapNames(kept, gone);
    }
    if (fields.contains(MergeField.NATIONAL_ID)) {
      swapNationalIds(kept, gone);
      swapBirths(kept, gone);
    }
    if (fields.contains(MergeField.PHONE)) {
      swapPhones(kept, gone);
    }
    if (fields.contains(MergeField.OCCUPATION)) {
      swapOccupations(kept, gone);
    }
  }

  private void swapPhones(UUID kept, UUID gone) {
    @Nullable Phone mine = phone(kept);
    @Nullable Phone others = phone(gone);
    table.putPhone(gone, null);
    table.putPhone(kept, others);
    table.putPhone(gone, mine);
  }

  private @Nullable Phone phone(UUID person) {
    return persons.find(person).map(Person::phone).orElse(null);
  }

  private void swapNationalIds(UUID kept, UUID gone) {
    @Nullable NationalId mine = identities.of(kept).orElse(null);
    @Nullable NationalId others = identities.of(gone).orElse(null);
    identities.release(gone);
    identities.release(kept);
    identities.put(kept, others);
    identities.put(gone, mine);
  }

  private void swapNames(UUID kept, UUID gone) {
    swap(
        """
        update members.persons p set name = o.name from members.persons o
        where p.id in (:kept, :gone) and o.id in (:kept, :gone) and o.id <> p.id
        """,
        kept,
        gone);
  }

  private void swapBirths(UUID kept, UUID gone) {
    swap(
        """
        update members.persons p set sex = o.sex, born_on = o.born_on from members.persons o
        where p.id in (:kept, :gone) and o.id in (:kept, :gone) and o.id <> p.id
        """,
        kept,
        gone);
  }

  private void swapOccupations(UUID kept, UUID gone) {
    swap(
        """
        update members.persons p set occupation = o.occupation from members.persons o
        where p.id in (:kept, :gone) and o.id in (:kept, :gone) and o.id <> p.id
        """,
        kept,
        gone);
  }

  private void swap(String sql, UUID kept, UUID gone) {
    jdbc.sql(sql).param("kept", kept).param("gone", gone).update();
  }

  void putGroups(UUID person, Set<MemberGroup> groups) {
    jdbc.sql("update members.persons set groups = :groups where id = :id")
        .param("groups", groups.stream().sorted().map(MemberGroup::name).toArray(String[]::new))
        .param("id", person)
        .update();
  }

  void putHome(UUID person, UnitPath home) {
    jdbc.sql("update members.persons set unit_path = cast(:home as ltree) where id = :id")
        .param("home", home.value())
        .param("id", person)
        .update();
  }

  /**
   * The one file now stands for the other, and for all that had gone into that before.
   *
   * @return the persons that now lead to the kept one
   */
  List<UUID> pointTo(UUID kept, UUID gone) {
    return jdbc.sql(
            """
            update members.persons set merged_into = :kept, version = version + 1
            where id = :gone or merged_into = :gone returning id
            """)
        .param("kept", kept)
        .param("gone", gone)
        .query(UUID.class)
        .list();
  }

  void standAlone(UUID gone, List<UUID> led) {
    jdbc.sql(
            """
            update members.persons
            set merged_into = case when id = :gone then null else cast(:gone as uuid) end, version = version + 1
            where id = any (:led)
            """)
        .param("gone", gone)
        .param("led", led.toArray(UUID[]::new))
        .update();
  }
}
