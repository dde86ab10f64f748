package org.qunxing.members.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds persons, one or a few, by what is known of them. */
@Component
@Transactional(readOnly = true)
public class PersonReader {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final JdbcClient jdbc;
  private final Phones phones;

  PersonReader(JdbcClient jdbc, Phones phones) {
    this.jdbc = jdbc;
    this.phones = phones;
  }

  public Optional<Person> find(UUID id) {
    return jdbc.sql(
            """
            select id, number, name, phone_sealed, sex, born_on, groups, occupation, unit_path, version
            from members.persons where id = :id
            """)
        .param("id", id)
        .query(this::person)
        .optional();
  }

  /** The person whose file goes on, when this one went into another. */
  public Person current(Person person) {
    return jdbc.sql(
            "select merged_into from members.persons where id = :id and merged_into is not null")
        .param("id", person.id())
        .query(UUID.class)
        .optional()
        .flatMap(this::find)
        .orElse(person);
  }

  /** The number of the file that this one went into; empty for a file that stands. */
  public Optional<Long> wentInto(long number) {
    return jdbc.sql(
            """
            select k.number from members.persons p join members.persons k on k.id = p.merged_into
            where p.number = :number
            """)
        .param("number", number)
        .query(Long.class)
        .optional();
  }

  public Optional<MemberSummary> summary(UUID id) {
    return find(id).map(Person::summary);
  }

  public List<MemberSummary> summaries(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc
            .sql(
                """
                select id, number, name, phone_sealed, sex, born_on, groups, occupation, unit_path, version
                from members.persons where id = any (:ids)
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query(this::person)
            .stream()
            .map(Person::summary)
            .toList();
  }

  public List<MemberSummary> living(UnitPath unit, Line line) {
    return jdbc
        .sql(
            """
            select p.id, p.number, p.name, p.phone_sealed, p.sex, p.born_on, p.groups, p.occupation, p.unit_path, p.version
            from members.memberships m join members.persons p on p.id = m.person_id
            where m.unit_path <@ cast(:unit as ltree) and m.line = :line and m.left_on is null
            order by p.number
            """)
        .param("unit", unit.value())
        .param("line", line.name())
        .query(this::person)
        .stream()
        .map(Person::summary)
        .toList();
  }

  /** Somebody with a membership, now or once, in one of these subtrees. */
  public Optional<Person> byNumber(List<UnitPath> scopes, long number) {
    return jdbc.sql(
            """
            select p.id, p.number, p.name, p.phone_sealed, p.sex, p.born_on, p.groups, p.occupation, p.unit_path, p.version
            from members.persons p
            where p.number = :number
              and exists (select 1 from members.memberships m
                          where m.person_id = p.id and m.unit_path <@ any (cast(:scopes as ltree[])))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(scopes))
        .query(this::person)
        .optional();
  }

  public Optional<Person> byPhone(Phone phone) {
    return jdbc.sql(
            """
            select id, number, name, phone_sealed, sex, born_on, groups, occupation, unit_path, version
            from members.persons where phone_index = :phone
            """)
        .param("phone", phones.index(phone))
        .query(this::person)
        .optional();
  }

  private Person person(ResultSet row, int ignored) throws SQLException {
    return Person.of(row, phones);
  }

  public Optional<Phone> phoneOf(UUID id) {
    return find(id).flatMap(person -> Optional.ofNullable(person.phone()));
  }

  public List<MemberSummary> search(List<UnitPath> scopes, String typed, int limit) {
    String words = typed.strip();
    Optional<Phone> phone = Phone.parse(words).optional();
    if (phone.isPresent()) {
      return byPhone(phone.get())
          .map(this::current)
          .flatMap(person -> byNumber(scopes, person.number()))
          .map(Person::summary)
          .stream()
          .toList();
    }
    if (NUMBER.matcher(words).matches()) {
      return byNumber(scopes, Long.parseLong(words)).map(Person::summary).stream().toList();
    }
    return words.isEmpty() ? List.of() : byBeginning(scopes, words, limit);
  }

  private List<MemberSummary> byBeginning(List<UnitPath> scopes, String words, int limit) {
    return jdbc
        .sql(
            """
            select p.id, p.number, p.name, p.phone_sealed, p.sex, p.born_on, p.groups, p.occupation, p.unit_path, p.version
            from members.persons p
            where p.name collate "C" >= :words and p.name collate "C" < :words || chr(1114111)
              and exists (select 1 from members.memberships m
                          where m.person_id = p.id and m.left_on is null
                            and m.unit_path <@ any (cast(:scopes as ltree[])))
            order by p.name collate "C", p.number
            limit :limit
            """)
        .param("words", words)
        .param("scopes", Scopes.array(scopes))
        .param("limit", limit)
        .query(this::person)
        .stream()
        .map(Person::summary)
        .toList();
  }
}
