package org.qunxing.members.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.Occupation;
import org.qunxing.members.people.Membership.End;
import org.qunxing.members.people.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Memberships in lists, latest first, a page at a time by the number of the last one shown. */
@Component
@Transactional(readOnly = true)
public class MemberRegister {

  private static final int SOME = 5000;

  private final JdbcClient jdbc;
  private final Phones phones;

  MemberRegister(JdbcClient jdbc, Phones phones) {
    this.jdbc = jdbc;
    this.phones = phones;
  }

  /** One membership with its person, masked. */
  public record Row(
      long membership,
      UUID personId,
      long number,
      String name,
      @Nullable Phone phone,
      List<MemberGroup> groups,
      @Nullable Occupation occupation,
      UUID unitId,
      Line line,
      LocalDate joinedOn,
      @Nullable LocalDate leftOn,
      @Nullable End leftHow) {

    public String shownNumber() {
      return "%06d".formatted(number);
    }

    public String groupLabels() {
      String labels = groups.stream().map(MemberGroup::label).collect(Collectors.joining("、"));
      return occupation == null ? labels : labels + "（" + occupation.label() + "）";
    }
  }

  /**
   * @param unit within this subtree too; the root for no further restriction
   */
  public List<Row> page(List<UnitPath> scopes, UnitPath unit, RegisterQuery query, int limit) {
    return jdbc.sql(
            """
            select m.number as membership, p.id as person_id, p.number, p.name, p.phone_sealed, p.groups, p.occupation,
                   m.unit_id, m.line, m.joined_on, m.left_on, m.left_how
            from members.memberships m join members.persons p on p.id = m.person_id
            where coalesce(m.unit_path <@ any (cast(:scopes as ltree[])) and m.unit_path <@ cast(:unit as ltree), false)
              and (:wide or m.unit_path <@ any (cast(:scopes as ltree[])) and m.unit_path <@ cast(:unit as ltree))
              and (m.left_on is not null) = :left and m.left_how is distinct from 'UNDONE'
              and (cast(:line as text) is null or m.line = :line)
              and (cast(:group as text) is null or :group = any (p.groups))
              and (cast(:occupation as text) is null or p.occupation = :occupation)
              and (cast(:name as text) is null
                   or p.name collate "C" >= :name and p.name collate "C" < :name || chr(1114111))
              and m.number < :after
            order by m.number desc
            limit :limit
            """)
        .param("scopes", Scopes.array(scopes))
        .param("unit", unit.value())
        .param("left", query.isLeft())
        .param("line", name(query.line()))
        .param("group", name(query.group()))
        .param("occupation", name(query.occupation()))
        .param("name", query.q() == null || query.q().isBlank() ? null : query.q().strip())
        .param("after", query.after() == null ? Long.MAX_VALUE : query.after())
        .param("limit", limit)
        .param("wide", isWide(scopes, unit))
        .query(this::row)
        .list();
  }

  /**
   * Whether the list is better read along the numbers, skipping who is not meant, than gathered
   * from the subtree and sorted.
   */
  private boolean isWide(List<UnitPath> scopes, UnitPath unit) {
    return jdbc.sql(
                """
                select count(*) from (
                  select 1 from members.memberships
                  where unit_path <@ any (cast(:scopes as ltree[])) and unit_path <@ cast(:unit as ltree)
                  limit :some) m
                """)
            .param("scopes", Scopes.array(scopes))
            .param("unit", unit.value())
            .param("some", SOME)
            .query(Integer.class)
            .single()
        == SOME;
  }

  private Row row(ResultSet row, int ignored) throws SQLException {
    Date left = row.getDate("left_on");
    String leftHow = row.getString("left_how");
    UUID person = row.getObject("person_id", UUID.class);
    String occupation = row.getString("occupation");
    return new Row(
        row.getLong("membership"),
        person,
        row.getLong("number"),
        row.getString("name"),
        phones.opened(person, row.getBytes("phone_sealed")),
        Arrays.stream((String[]) row.getArray("groups").getArray())
            .map(MemberGroup::valueOf)
            .sorted()
            .toList(),
        occupation == null ? null : Occupation.valueOf(occupation),
        row.getObject("unit_id", UUID.class),
        Line.valueOf(row.getString("line")),
        row.getDate("joined_on").toLocalDate(),
        left == null ? null : left.toLocalDate(),
        leftHow == null ? null : End.valueOf(leftHow));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
