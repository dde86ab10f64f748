package org.qunxing.members.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.people.Membership.End;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Memberships, living and past. None is ever deleted: one that was a mistake ends as undone. */
@Component
@Transactional
public class Memberships {

  private final JdbcClient jdbc;

  Memberships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of a person, latest first. */
  @Transactional(readOnly = true)
  public List<Membership> of(UUID person) {
    return jdbc.sql(
            """
            select id, number, person_id, unit_id, unit_path, line, joined_on, joined_how, left_on, left_how,
                   counted_at, counted_as, recorded_at
            from members.memberships where person_id = :person
            order by left_on desc nulls first, joined_on desc, number desc
            """)
        .param("person", person)
        .query(Membership::of)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Membership> find(UUID membership) {
    return jdbc.sql(
            """
            select id, number, person_id, unit_id, unit_path, line, joined_on, joined_how, left_on, left_how,
                   counted_at, counted_as, recorded_at
            from members.memberships where id = :id
            """)
        .param("id", membership)
        .query(Membership::of)
        .optional();
  }

  public Optional<Membership> living(UUID person, Line line) {
    return jdbc.sql(
            """
            select id, number, person_id, unit_id, unit_path, line, joined_on, joined_how, left_on, left_how,
                   counted_at, counted_as, recorded_at
            from members.memberships where person_id = :person and line = :line and left_on is null
            """)
        .param("person", person)
        .param("line", line.name())
        .query(Membership::of)
        .optional();
  }

  /** One membership, locked until the transaction ends. */
  public Optional<Membership> locked(UUID person, long number) {
    return jdbc.sql(
            """
            select id, number, person_id, unit_id, unit_path, line, joined_on, joined_how, left_on, left_how,
                   counted_at, counted_as, recorded_at
            from members.memberships where person_id = :person and number = :number
            for update
            """)
        .param("person", person)
        .param("number", number)
        .query(Membership::of)
        .optional();
  }

  /**
   * The person whose file goes on, with her living memberships: for each request. One statement
   * without a transaction: the function looks with the platform's eyes itself, for as long as it
   * runs, since who asks is what it is to say.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public MemberDirectory.Self self(UUID person) {
    List<Self> rows =
        jdbc.sql("select person, unit::text, line from members.self(:person)")
            .param("person", person)
            .query(Self.class)
            .list();
    return new MemberDirectory.Self(
        rows.stream().findFirst().map(Self::person).orElse(person),
        rows.stream().flatMap(self -> self.grant().stream()).toList());
  }

  private record Self(UUID person, @Nullable String unit, @Nullable String line) {

    Optional<Grant> grant() {
      return unit == null || line == null
          ? Optional.empty()
          : Optional.of(new Grant(Role.MEMBER, UnitPath.of(unit), Line.valueOf(line)));
    }
  }

  void insert(Membership begun) {
    jdbc.sql(
            """
            insert into members.memberships
              (id, person_id, unit_id, unit_path, line, joined_on, joined_how, counted_at, counted_as, recorded_at)
            values (:id, :person, :unit, cast(:path as ltree), :line, :joinedOn, :joinedHow,
              cast(:countedAt as ltree), :countedAs, :recordedAt)
            """)
        .param("id", begun.id())
        .param("person", begun.person())
        .param("unit", begun.unit())
        .param("path", begun.path().value())
        .param("line", begun.line().name())
        .param("joinedOn", Date.valueOf(begun.joinedOn()))
        .param("joinedHow", begun.joinedHow().name())
        .param("countedAt", begun.countedAt().value())
        .param("countedAs", name(begun.countedAs()))
        .param("recordedAt", Timestamp.from(begun.recordedAt()))
        .update();
  }

  void end(UUID membership, End how, LocalDate on) {
    jdbc.sql(
            """
            update members.memberships set left_on = :on, left_how = :how
            where id = :id and left_on is null
            """)
        .param("on", Date.valueOf(on))
        .param("how", how.name())
        .param("id", membership)
        .update();
  }

  /** A leaving that was a mistake is taken back. */
  void reopen(UUID membership) {
    jdbc.sql(
            """
            update members.memberships set left_on = null, left_how = null
            where id = :id and left_how in ('LEFT', 'RETIRED')
            """)
        .param("id", membership)
        .update();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
