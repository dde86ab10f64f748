package org.qunxing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Reconciliation;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.members.RosterImport;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitImport;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCityTests {

  private static final CitySize HAMLET = new CitySize(2, 2, 25, 300);
  private static final UnitPath FIRST = UnitPath.of("C00");

  @Autowired private UnitImport unitImport;
  @Autowired private RosterImport rosterImport;
  @Autowired private Units units;
  @Autowired private Joining joining;
  @Autowired private Measures measures;
  @Autowired private Reconciliation reconciliation;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @BeforeAll
  void seed() {
    DemoCity city = new DemoCity(unitImport, rosterImport, units, reconciliation, jdbc, clock);
    CurrentActor.as(Actor.SYSTEM, () -> city.seed(HAMLET, (_, work) -> asPlatform(work)));
  }

  @Test
  void hasTheUnitsItPromisesWithAnEmployerForEachUnion() {
    assertThat(count("select count(*) from organisations.units where unit_path <@ 'C00'"))
        .isEqualTo(HAMLET.units());
    assertThat(count("select count(*) from organisations.employers where unit_path <@ 'C00'"))
        .isEqualTo(HAMLET.unions());
    assertThat(units.byCode("C00U0000").kind()).isEqualTo(UnitKind.BASIC);
  }

  @Test
  void everyMemberHasWhatTheRealWayWouldHaveWritten() {
    assertThat(count("select count(*) from members.persons where unit_path <@ 'C00'"))
        .isEqualTo(HAMLET.members());
    assertThat(
            count(
                """
                select count(*) from members.persons p
                where p.unit_path <@ 'C00'
                  and exists (select 1 from members.identities i where i.person_id = p.id)
                  and (select count(*) from members.memberships m
                       where m.person_id = p.id and m.left_on is null and m.unit_path = p.unit_path
                         and m.counted_at = p.unit_path and m.counted_as is not distinct from p.occupation) = 1
                  and (select count(*) from personfile.entries t
                       where t.person_id = p.id and t.kind = 'members.joined' and t.unit_path = p.unit_path) = 1
                  and (select count(*) from measures.facts f
                       where f.measure = 'members.joined' and f.unit_path = p.unit_path
                         and f.link = '/workbench/members/' || p.number) = 1
                """))
        .isEqualTo(HAMLET.members());
  }

  @Test
  void figuresComeToTheMembersAndAgreeWithTheirFacts() {
    Expression joined = Expression.parse("sum(members.joined)");
    Period ever = Period.of(LocalDate.of(2000, 1, 1), LocalDate.now(clock));

    assertThat(measures.value(joined, FIRST, ever).value())
        .isEqualByComparingTo(BigDecimal.valueOf(HAMLET.members()));
    assertThat(reconciliation.run().example()).isNull();
  }

  /** The negative control of the comparison above: one person joined by hand has the same rows. */
  @Test
  void aMemberWhoJoinsByHandHasTheSameFactAsASeededOne() {
    Unit union = units.byCode("C01U0000");
    NewMember member = NewMember.of("试样", CityTables.nationalId(2_000_001), "19912345678");
    long[] number = new long[1];
    asPlatform(
        () ->
            number[0] =
                joining
                    .join(Actor.SYSTEM, member, union, Line.UNION, LocalDate.now(clock))
                    .number());

    assertThat(shape("f.link = '/workbench/members/" + number[0] + "'"))
        .isEqualTo(
            shape(
                "f.unit_path = 'C01.C01S00.C01S00A0.C01U0000' and cardinality(f.tags) = 2 and"
                    + " f.subject like '_*%'"));
  }

  @Test
  void namesNobodyTwiceInTenThousandAndWritesOnlyValidNumbers(@TempDir Path directory)
      throws IOException {
    CityTables tables = new CityTables(new CitySize(2, 2, 200, 10_000), LocalDate.now(clock));
    Set<String> ids = new HashSet<>();
    for (int district = 0; district < 2; district++) {
      Path file = directory.resolve("m" + district + ".csv");
      tables.members(district, file);
      Files.readAllLines(file).stream().skip(1).map(row -> row.split(",")[1]).forEach(ids::add);
    }

    assertThat(ids).hasSize(20_000).allMatch(id -> NationalId.parse(id).isGood());
  }

  private List<String> shape(String where) {
    return List.of(
        value(
            """
            select distinct f.occurrences || ' ' || f.quantity || ' ' || (f.correction is null)
                   || ' ' || array_to_string(array(select split_part(t, '=', 1) from unnest(f.tags) t), ',')
            from measures.facts f where f.measure = 'members.joined' and
            """
                + where));
  }

  private String value(String sql) {
    String[] value = new String[1];
    asPlatform(() -> value[0] = jdbc.sql(sql).query(String.class).single());
    return value[0];
  }

  private int count(String sql) {
    return Integer.parseInt(value(sql));
  }

  private void asPlatform(Runnable work) {
    CurrentActor.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
