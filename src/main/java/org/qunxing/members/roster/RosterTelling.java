package org.qunxing.members.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Occupation;
import org.qunxing.members.people.MemberFacts;
import org.qunxing.members.people.Timeline;
import org.qunxing.personfile.NewEntry;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people's files and the measures what a roster wrote, thousands of rows at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RosterTelling {

  private static final int AT_ONCE = 5000;

  private final JdbcClient jdbc;
  private final MemberFacts facts;
  private final Timeline timeline;

  RosterTelling(JdbcClient jdbc, MemberFacts facts, Timeline timeline) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.timeline = timeline;
  }

  void tell(UUID roster) {
    InLots<Written> lots = new InLots<>(AT_ONCE, this::tell);
    readWritten(roster, lots);
    lots.finish();
  }

  private void tell(List<Written> some) {
    timeline.note(some.stream().map(Written::entry).toList());
    facts.joined(some.stream().filter(Written::joined).map(Written::joining).toList());
  }

  /** A row that made a membership. */
  private record Written(
      boolean joined, UUID person, String unitName, String by, MemberFacts.Joining joining) {

    NewEntry entry() {
      Timeline.Kind kind = joined ? Timeline.Kind.JOINED : Timeline.Kind.TRANSFERRED;
      String text = (joined ? "加入“" : "转到“") + unitName + "”（名单导入）";
      return NewEntry.of(person, kind.entry().key(), joining.unit(), joining.line(), by, text);
    }
  }

  /** Read once from beginning to end, while what was read is told. */
  private void readWritten(UUID roster, Consumer<Written> reader) {
    jdbc.sql(
            """
            select r.action = 'JOIN' as joined, p.id, p.number, p.name, r.unit_path, r.unit_name, r.line,
                   r.joined_on, p.occupation, o.uploaded_by
            from members.roster_rows r
            join members.rosters o on o.id = r.roster_id
            join members.persons p on p.id = case when r.person_id is null then r.new_person_id else r.person_id end
            where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER')
              and r.problems = '{}' and r.conflicts = '{}'
            order by r.row_no
            """)
        .param("roster", roster)
        .withFetchSize(AT_ONCE)
        .query((RowCallbackHandler) row -> reader.accept(written(row)));
  }

  /** What was told is taken back: files of new persons go, the others get one more entry. */
  void takeBack(Roster roster) {
    InLots<Counted> lots = new InLots<>(AT_ONCE, some -> takeBack(roster, some));
    readCounted(roster.id(), lots);
    lots.finish();
  }

  private void takeBack(Roster roster, List<Counted> some) {
    facts.notJoinedAfterAll(
        some.stream().filter(Counted::joined).map(Counted::joining).toList(), "名单导入已撤销");
    timeline.forget(some.stream().filter(Counted::isNew).map(Counted::person).toList());
    timeline.note(some.stream().filter(row -> !row.isNew()).map(row -> row.entry(roster)).toList());
  }

  /** A membership that goes, as it was counted. */
  private record Counted(boolean joined, boolean isNew, UUID person, MemberFacts.Joining joining) {

    NewEntry entry(Roster roster) {
      return NewEntry.of(
          person,
          Timeline.Kind.UNDONE.entry().key(),
          joining.unit(),
          joining.line(),
          roster.undoer(),
          "撤销名单导入（第 %d 号名单），恢复原来的登记".formatted(roster.number()));
    }
  }

  private void readCounted(UUID roster, Consumer<Counted> reader) {
    jdbc.sql(
            """
            select r.action = 'JOIN' as joined, r.person_id is null as new, p.id, p.number, p.name,
                   m.counted_at, m.line, m.joined_on, m.counted_as
            from members.roster_rows r
            join members.memberships m on m.id = r.membership_id
            join members.persons p on p.id = m.person_id
            where r.roster_id = :roster and r.action in ('JOIN', 'TRANSFER') and r.kept is null
            order by r.row_no
            """)
        .param("roster", roster)
        .withFetchSize(AT_ONCE)
        .query((RowCallbackHandler) row -> reader.accept(counted(row)));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getBoolean("joined"),
        row.getBoolean("new"),
        row.getObject("id", UUID.class),
        joining(row, "counted_at", "counted_as"));
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        row.getBoolean("joined"),
        row.getObject("id", UUID.class),
        row.getString("unit_name"),
        row.getString("uploaded_by"),
        joining(row, "unit_path", "occupation"));
  }

  private static MemberFacts.Joining joining(ResultSet row, String unit, String occupation)
      throws SQLException {
    return new MemberFacts.Joining(
        row.getLong("number"),
        row.getString("name"),
        UnitPath.of(row.getString(unit)),
        Line.valueOf(row.getString("line")),
        row.getDate("joined_on").toLocalDate(),
        occupation(row.getString(occupation)));
  }

  private static @Nullable Occupation occupation(@Nullable String name) {
    return name == null ? null : Occupation.valueOf(name);
  }
}
