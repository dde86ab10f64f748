package org.qunxing.members.roster;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Occupation;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.MemberFacts;
import org.qunxing.members.people.Timeline;
import org.qunxing.personfile.NewEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the good rows of a matched roster into the register, one statement a table. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterApplication {

  private static final int FACTS_AT_ONCE = 2000;

  private final JdbcClient jdbc;
  private final RowSealing sealing;
  private final Identities identities;
  private final MemberFacts facts;
  private final Timeline timeline;
  private final Clock clock;

  RosterApplication(
      JdbcClient jdbc,
      RowSealing sealing,
      Identities identities,
      MemberFacts facts,
      Timeline timeline,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.identities = identities;
    this.facts = facts;
    this.timeline = timeline;
    this.clock = clock;
  }

  void apply(UUID roster) {
    sealing.rebind(roster);
    insertPersons(roster);
    identities.insertFromRoster(roster);
    adoptPersons(roster);
    completePersons(roster);
    endTransferred(roster);
    insertMemberships(roster);
    proposeTransfers(roster);
    moveHomes(roster);
    tell(roster);
    count(roster);
  }

  private void insertPersons(UUID roster) {
    run(
        roster,
        """
        insert into members.persons
          (id, name, phone_sealed, phone_index, sex, born_on, groups, occupation, unit_path, registered_at)
        select distinct on (new_person_id) new_person_id, name, phone_sealed, phone_index, sex, born_on, groups, occupation,
               unit_path, cast(:now as timestamptz)
        from members.roster_rows
        where roster_id = :roster and action = 'JOIN' and person_id is null and problems = '{}' and conflicts = '{}'
        order by new_person_id, line <> 'UNION', row_no
        """);
  }

  private void adoptPersons(UUID roster) {
    run(
        roster,
        """
        update members.roster_rows set person_id = new_person_id
        where roster_id = :roster and action = 'JOIN' and person_id is null and problems = '{}' and conflicts = '{}'
        """);
  }

  /** What was blank is filled in; what stood there stays. */
  private void completePersons(UUID roster) {
    run(
        roster,
        """
        update members.persons p
        set phone_sealed = coalesce(p.phone_sealed, r.phone_sealed),
            phone_index = coalesce(p.phone_index, r.phone_index), sex = coalesce(p.sex, r.sex), born_on = coalesce(p.born_on, r.born_on),
            occupation = coalesce(p.occupation, r.occupation),
            groups = coalesce((select array_agg(distinct g) from unnest(p.groups || r.groups) g), '{}'),
            version = p.version + 1
        from members.roster_rows r
        where r.roster_id = :roster and p.id = r.person_id and p.id <> r.new_person_id
          and r.action is not null and r.problems = '{}' and r.conflicts = '{}'
          and ((p.phone_index is null and r.phone_index is not null) or (p.sex is null and r.sex is not null)
               or (p.born_on is null and r.born_on is not null)
               or (p.occupation is null and r.occupation is not null) or not p.groups @> r.groups)
        """);
  }

  private void endTransferred(UUID roster) {
    run(
        roster,
        """
        update members.memberships m
        set left_on = greatest(m.joined_on, cast(:today as date)), left_how = 'TRANSFERRED'
        from members.roster_rows r
        where r.roster_id = :roster and r.action = 'TRANSFER' and r.problems = '{}' and r.conflicts = '{}'
          and m.id = r.living_id and m.left_on is null
        """);
  }

  private void insertMemberships(UUID roster) {
    run(
        roster,
        """
        insert into members.memberships
          (id, person_id, unit_id, unit_path, line, joined_on, joined_how, counted_at, counted_as, recorded_at)
        select r.membership_id, r.person_id, r.unit_id, r.unit_path, r.line,
               case when r.action = 'TRANSFER' then greatest(old.joined_on, cast(:today as date)) else r.joined_on end,
               case when r.action = 'TRANSFER' then 'TRANSFERRED' else 'IMPORTED' end,
               r.unit_path, p.occupation, cast(:now as timestamptz)
        from members.roster_rows r
        join members.persons p on p.id = r.person_id
        left join members.memberships old on old.id = r.living_id
        where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and r.problems = '{}' and r.conflicts = '{}'
        order by r.row_no
        """);
  }

  private void proposeTransfers(UUID roster) {
    run(
        roster,
        """
        insert into members.transfers
          (id, person_id, membership_id, line, unit_path, to_unit_id, to_path, proposed_by, proposed_at)
        select r.membership_id, r.person_id, r.living_id, m.line, m.unit_path, r.unit_id, r.unit_path, o.uploaded_by, cast(:now as timestamptz)
        from members.roster_rows r
        join members.rosters o on o.id = r.roster_id
        join members.memberships m on m.id = r.living_id
        where r.roster_id = :roster and r.action = 'PROPOSE' and r.problems = '{}' and r.conflicts = '{}'
        order by r.row_no
        on conflict do nothing
        """);
  }

  private void moveHomes(UUID roster) {
    run(
        roster,
        """
        update members.persons p set unit_path = r.unit_path
        from members.roster_rows r
        where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and r.problems = '{}' and r.conflicts = '{}'
          and p.id = r.person_id and p.unit_path <> r.unit_path
          and (r.line = 'UNION'
               or not exists (select 1 from members.memberships m
                              where m.person_id = p.id and m.left_on is null and m.unit_path = p.unit_path))
        """);
  }

  private void tell(UUID roster) {
    int after = 0;
    for (List<Told> page = told(roster, after); !page.isEmpty(); page = told(roster, after)) {
      timeline.note(page.stream().map(Told::entry).toList());
      after = page.getLast().rowNo();
    }
  }

  private record Told(int rowNo, NewEntry entry) {}

  private List<Told> told(UUID roster, int after) {
    return jdbc.sql(
            """
            select r.row_no, r.person_id, r.unit_path, r.unit_name, r.line, r.action, o.uploaded_by
            from members.roster_rows r join members.rosters o on o.id = r.roster_id
            where r.roster_id = :roster and r.row_no > :after and r.action in ('JOIN', 'TRANSFER')
              and r.problems = '{}' and r.conflicts = '{}'
            order by r.row_no limit :limit
            """)
        .param("roster", roster)
        .param("after", after)
        .param("limit", FACTS_AT_ONCE)
        .query((row, _) -> new Told(row.getInt("row_no"), entry(row)))
        .list();
  }

  private static NewEntry entry(ResultSet row) throws SQLException {
    boolean joined = row.getString("action").equals("JOIN");
    Timeline.Kind kind = joined ? Timeline.Kind.JOINED : Timeline.Kind.TRANSFERRED;
    return NewEntry.of(
        row.getObject("person_id", UUID.class),
        kind.entry().key(),
        UnitPath.of(row.getString("unit_path")),
        Line.valueOf(row.getString("line")),
        row.getString("uploaded_by"),
        (joined ? "加入“%s”（名单导入）" : "转到“%s”（名单导入）").formatted(row.getString("unit_name")));
  }

  private void count(UUID roster) {
    int after = 0;
    for (List<Counted> page = joined(roster, after);
        !page.isEmpty();
        page = joined(roster, after)) {
      facts.joined(page.stream().map(Counted::joining).toList());
      after = page.getLast().rowNo();
    }
  }

  private record Counted(int rowNo, MemberFacts.Joining joining) {}

  private List<Counted> joined(UUID roster, int after) {
    return jdbc.sql(
            """
            select r.row_no, p.number, p.name, r.unit_path, r.line, r.joined_on, p.occupation
            from members.roster_rows r join members.persons p on p.id = r.person_id
            where r.roster_id = :roster and r.row_no > :after and r.action = 'JOIN'
              and r.problems = '{}' and r.conflicts = '{}'
            order by r.row_no limit :limit
            """)
        .param("roster", roster)
        .param("after", after)
        .param("limit", FACTS_AT_ONCE)
        .query(
            (row, _) ->
                new Counted(
                    row.getInt("row_no"),
                    new MemberFacts.Joining(
                        row.getLong("number"),
                        row.getString("name"),
                        UnitPath.of(row.getString("unit_path")),
                        Line.valueOf(row.getString("line")),
                        row.getDate("joined_on").toLocalDate(),
                        occupation(row.getString("occupation")))))
        .list();
  }

  private static @Nullable Occupation occupation(@Nullable String name) {
    return name == null ? null : Occupation.valueOf(name);
  }

  private void run(UUID roster, String sql) {
    jdbc.sql(sql)
        .param("roster", roster)
        .param("now", Timestamp.from(clock.instant()))
        .param("today", Date.valueOf(LocalDate.now(clock)))
        .update();
  }
}
