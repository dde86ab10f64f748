package org.qunxing.members.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that the platform holds of some persons, as text, to be compared before and after.
 * Left out: versions, which only grow, and what a merge itself writes into the file.
 */
@TestComponent
class Dossier {

  private static final List<String> TABLES =
      List.of(
          "select to_jsonb(t) - '{version,phone,phone_sealed,phone_index}'::text[] from"
              + " members.persons t where id = :id",
          "select to_jsonb(t) from members.memberships t where person_id = :id order by number",
          "select to_jsonb(t) from members.transfers t where person_id = :id order by number",
          "select to_jsonb(t) from activities.sign_ups t where person_id = :id order by id",
          "select to_jsonb(t) from activities.feedback t where person_id = :id order by"
              + " activity_id",
          "select to_jsonb(t) from notices.messages t where recipient = :id order by id",
          "select to_jsonb(t) from personfile.entries t where person_id = :id and kind not like"
              + " 'members.%merged' order by number",
          "select to_jsonb(t) from personfile.looks t where person_id = :id order by number");

  private final JdbcClient jdbc;
  private final PersonReader persons;
  private final Identities identities;

  Dossier(JdbcClient jdbc, PersonReader persons, Identities identities) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.identities = identities;
  }

  List<String> of(UUID person) {
    return Stream.concat(
            Stream.of(
                "phone " + persons.find(person).map(Person::phone).map(Phone::e164).orElse("-"),
                "id " + identities.of(person).map(NationalId::value).orElse("-")),
            TABLES.stream().flatMap(table -> rows(table, person)))
        .toList();
  }

  private Stream<String> rows(String sql, UUID person) {
    return jdbc.sql(sql).param("id", person).query(String.class).list().stream();
  }

  /** What is counted in these units: measure, day, quantity, zeros left out. */
  List<String> counted(String district) {
    return jdbc.sql(
            """
            select concat_ws(' ', measure, unit_path, day, array_to_string(tags, ','), sum(quantity))
            from measures.facts where unit_path <@ cast(:district as ltree)
            group by measure, unit_path, day, tags having sum(quantity) <> 0 order by 1
            """)
        .param("district", district)
        .query(String.class)
        .list();
  }
}
