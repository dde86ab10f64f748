package org.qunxing.cadres.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.Spell;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of cadres when their unit is no more. Joins the caller's transaction and eyes. */
@Component
public class FollowUnit {

  private final JdbcClient jdbc;
  private final Spells spells;
  private final CadreTable cadres;
  private final Members members;

  FollowUnit(JdbcClient jdbc, Spells spells, CadreTable cadres, Members members) {
    this.jdbc = jdbc;
    this.spells = spells;
    this.cadres = cadres;
    this.members = members;
  }

  /** Posts held at the unit end; who held them goes on serving. */
  public void endPosts(Unit unit, LocalDate on, String why) {
    jdbc.sql(
            """
            update cadres.posts set until_on = greatest(:on, from_on), until_why = left(:why, 100)
            where unit_id = :unit and until_on is null
            """)
        .param("on", Date.valueOf(on))
        .param("why", why)
        .param("unit", unit.id())
        .update();
  }

  /** Who serves at the one serves at the other from this day on. */
  public void move(Unit from, Unit into, LocalDate on) {
    servingAt(from).forEach(cadre -> move(cadre, into, on));
  }

  private void move(UUID cadre, Unit into, LocalDate on) {
    for (Spell spell : spells.of(cadre)) {
      if (spell.isRunning()) {
        spells.end(spell.id(), later(on, spell.enteredOn()), "单位变动");
        spells.begin(cadre, into, spell.line(), spell.kind(), later(on, spell.enteredOn()));
        cadres.home(cadre, into.id(), into.path(), spell.line());
      }
    }
  }

  /** The same for those alone who are members of the other now; their posts at the one end. */
  public void moveMembersOf(Unit from, Unit into, LocalDate on) {
    for (Cadre cadre : cadres.find(servingAt(from))) {
      boolean went =
          cadre.person() != null
              && members.membershipsOf(cadre.person()).stream()
                  .anyMatch(one -> one.living() && one.unit().equals(into.id()));
      if (went) {
        endPosts(from, cadre, on);
        move(cadre.id(), into, on);
      }
    }
  }

  /**
   * Those serving at the unit who are members with these numbers.
   *
   * @param numbers as people write them: {@code 000123}
   */
  public List<String> namesOf(Unit from, Set<String> numbers) {
    List<UUID> people =
        cadres.find(servingAt(from)).stream()
            .flatMap(one -> Stream.ofNullable(one.person()))
            .toList();
    return members.find(people).stream()
        .filter(member -> numbers.contains(member.shownNumber()))
        .map(MemberSummary::name)
        .sorted()
        .toList();
  }

  private void endPosts(Unit unit, Cadre cadre, LocalDate on) {
    jdbc.sql(
            """
            update cadres.posts set until_on = greatest(:on, from_on), until_why = '随会籍到新单位'
            where unit_id = :unit and cadre_id = :cadre and until_on is null
            """)
        .param("on", Date.valueOf(on))
        .param("unit", unit.id())
        .param("cadre", cadre.id())
        .update();
  }

  /** Who serves at the unit leaves with it. */
  public void leave(Unit unit, LocalDate on, String why) {
    for (UUID cadre : servingAt(unit)) {
      for (Spell spell : spells.of(cadre)) {
        if (spell.isRunning()) {
          spells.end(spell.id(), later(on, spell.enteredOn()), why);
        }
      }
      cadres.left(cadre, on);
    }
  }

  private List<UUID> servingAt(Unit unit) {
    return jdbc.sql("select id from cadres.cadres where unit_id = :unit and left_on is null")
        .param("unit", unit.id())
        .query(UUID.class)
        .list();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
