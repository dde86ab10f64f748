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
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Memberships in lists, latest first, a page at a time by the number of the last one shown. */
@Component
@Transactional(readOnly = true)
public class MemberRegister {

  private static final int MOST_OF_EACH = 100;
  private static final int MOST_UNITS = 10_000;
  private static final int FEW_UNITS = 100;

  private static final String CHOSEN =
      """
      select m.number as membership, p.id as person_id, p.number, p.name, p.phone_sealed, p.groups, p.occupation,
             m.unit_id, m.line, m.joined_on, m.left_on, m.left_how
      from members.memberships m join members.persons p on p.id = m.person_id
      where %s
        and (m.left_on is not null) = :left and m.left_how is distinct from 'UNDONE'
        and (cast(:line as text) is null or m.line = :line)
        and (cast(:group as text) is null or :group = any (p.groups))
        and (cast(:occupation as text) is null or p.occupation = :occupation)
        and (cast(:name as text) is null
             or p.name collate "C" >= :name and p.name collate "C" < :name || chr(1114111))
        and m.number < :after
      order by %s desc
      limit :limit
      """;

  private static final String WITHIN =
      "m.unit_path <@ any (cast(:scopes as ltree[])) and m.unit_path <@ cast(:unit as ltree)";

  /** The planner is not to see an index of paths here, nor one of numbers in the other. */
  private static final String ALONG_THE_NUMBERS =
      CHOSEN.formatted("coalesce(" + WITHIN + ", false)", "m.number");

  private static final String GATHERED = CHOSEN.formatted(WITHIN, "m.number + 0");

  private final JdbcClient jdbc;
  private final Phones phones;
  private final Units units;
  private final LatestMembers latest;

  MemberRegister(JdbcClient jdbc, Phones phones, Units units, LatestMembers latest) {
    this.jdbc = jdbc;
    this.phones = phones;
    this.units = units;
    this.latest = latest;
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
    boolean onScreen = limit <= MOST_OF_EACH;
    if (onScreen && !query.choosesPeople() && !query.isLeft()) {
      return latest.find(scopes, unit, query, limit, this::row);
    }
    boolean wide = units.areMoreThan(onScreen ? MOST_UNITS : FEW_UNITS, scopes, unit);
    return !onScreen || query.choosesPeople() || wide
        ? chosen(scopes, unit, query, limit, wide)
        : latest.find(scopes, unit, query, limit, this::row);
  }

  /**
   * @param wide whether the list is better read along the numbers, skipping who is not meant, than
   *     gathered from the subtree and sorted
   */
  private List<Row> chosen(
      List<UnitPath> scopes, UnitPath unit, RegisterQuery query, int limit, boolean wide) {
    return jdbc.sql(wide ? ALONG_THE_NUMBERS : GATHERED)
        .param("scopes", Scopes.array(scopes))
        .param("unit", unit.value())
        .param("left", query.isLeft())
        .param("line", name(query.line()))
        .param("group", name(query.group()))
        .param("occupation", name(query.occupation()))
        .param("name", query.q() == null || query.q().isBlank() ? null : query.q().strip())
        .param("after", query.after() == null ? Long.MAX_VALUE : query.after())
        .param("limit", limit)
        .query(this::row)
        .list();
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
