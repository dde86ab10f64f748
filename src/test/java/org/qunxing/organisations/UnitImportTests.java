package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.employers.Coverage;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class UnitImportTests {

  private static final String HEADER = "编号,名称,上级编号,条线,层级,统一社会信用代码,职工人数,行业\n";

  @Autowired UnitImport imports;
  @Autowired Organising organising;
  @Autowired Units units;
  @Autowired Coverage coverage;

  private OrganisationsFixtures tree;
  private Actor zhaoMin;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    zhaoMin =
        new Actor(
            UUID.randomUUID(),
            null,
            "赵敏",
            java.util.List.of(
                new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION)));
  }

  @Test
  void importsTheDemoDistrictAndKnowsItAgain() throws IOException {
    Path file = Path.of("src/main/resources/demo/units.csv");

    UnitImport.Result first = run(Actor.SYSTEM, file);
    UnitImport.Result again = run(Actor.SYSTEM, file);

    assertThat(first.problems()).isEmpty();
    assertThat(first.founded() + first.known()).isEqualTo(300);
    assertThat(again.founded()).isZero();
    assertThat(again.known()).isEqualTo(300);
    assertThat(units.byCode("HYGH-J001").path().value())
        .isEqualTo("HY.HYGH.HYGH01.HYGH-H01.HYGH-J001");
    assertThat(CurrentActor.as(Actor.SYSTEM, () -> units.byCreditCode("91120116YYH0100165")))
        .contains(units.byCode("HYGH-J001"));
  }

  @Test
  void countsCoverageLiveByStreetAndIndustry() throws IOException {
    String street = tree.donggang().code();
    Path file =
        csv(
            "%1$s-1,青鲸船厂工会,%1$s,工会,基层,91110000101623741K,187,装备制造\n"
                + ",望潮速运有限公司,%1$s,,企业,91350100M000100Y43,120,快递外卖\n"
                + ",小铺子,%1$s,,企业,911101066976941872,9,快递外卖\n",
            street);

    UnitImport.Result result = run(zhaoMin, file);
    Coverage.Share total =
        CurrentActor.as(zhaoMin, () -> coverage.total(tree.donggang().path(), Line.UNION));

    assertThat(result).isEqualTo(new UnitImport.Result(1, 0, 3, java.util.List.of()));
    assertThat(total).isEqualTo(new Coverage.Share("合计", "", 2, 1, 2, 1));
    assertThat(
            CurrentActor.as(zhaoMin, () -> coverage.byStreet(tree.district().path(), Line.UNION)))
        .containsExactly(
            new Coverage.Share(tree.donggang().name(), tree.donggang().code(), 2, 1, 2, 1));
    assertThat(
            CurrentActor.as(zhaoMin, () -> coverage.byIndustry(tree.district().path(), Line.UNION)))
        .extracting(Coverage.Share::label, Coverage.Share::percent25)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("快递外卖", "0.0%"),
            org.assertj.core.groups.Tuple.tuple("装备制造", "100.0%"));
    assertThat(
            CurrentActor.as(
                    officer(tree.xiling()),
                    () -> coverage.total(tree.donggang().path(), Line.UNION))
                .of25())
        .as("employers are hidden from other streets by the database")
        .isZero();
  }

  @Test
  void tellsEveryWrongRowAndWritesNothing() throws IOException {
    String street = tree.donggang().code();
    Path file =
        csv(
            "%1$s-1,好的工会,%1$s,工会,基层,,,\n"
                + "%1$s-1,重复的工会,%1$s,工会,基层,,,\n"
                + "%1$s-2,没有上级,哪里,工会,基层,,,\n"
                + "%1$s-3,层级不对,%1$s,工会,国家,,,\n"
                + "%1$s-4,条线不对,%1$s,商会,基层,,,\n"
                + "编号五,编号不对,%1$s,工会,基层,,,\n"
                + "%1$s-6,代码不对,%1$s,工会,基层,123,,\n"
                + "%1$s-7,人数不对,%1$s,工会,基层,,一百,\n"
                + "%1$s-8,没有根,,工会,基层,,,\n",
            street);

    UnitImport.Result result = run(zhaoMin, file);

    assertThat(result.problems())
        .extracting(UnitImport.Problem::row)
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(result.problems().getFirst().reason()).isEqualTo("编号与第 2 行重复");
    assertThat(units.findByCode(street + "-1")).isEmpty();
  }

  @Test
  void aRefusalOnTheWayUndoesAllOfIt() throws IOException {
    String street = tree.donggang().code();
    Path file = csv("%1$s-1,好的工会,%1$s,工会,基层,,,\n,校验不对,%1$s,,企业,91110000101623741L,30,\n", street);

    UnitImport.Result result = run(zhaoMin, file);

    assertThat(result.problems()).extracting(UnitImport.Problem::row).containsExactly(3);
    assertThat(units.findByCode(street + "-1")).isEmpty();
  }

  @Test
  void aTableMayFoundUnitsBelowUnitsOfItsOwnAndNameOneEmployerTwice() throws IOException {
    String street = tree.donggang().code();
    Path file =
        csv(
            "%1$s-A,东港片区工会,%1$s,工会,区域联合,,,\n"
                + "%1$s-A1,青鲸船厂工会,%1$s-A,工会,基层,91120116MA0PAGE00W,187,装备制造\n"
                + "%1$s-A1Y,青鲸船厂团委,%1$s-A,共青团,基层,91120116MA0PAGE00W,188,装备制造\n",
            street);

    UnitImport.Result result = run(zhaoMinOfAllLines(), file);

    assertThat(result).isEqualTo(new UnitImport.Result(3, 0, 2, java.util.List.of()));
    assertThat(units.byCode(street + "-A1").path())
        .isEqualTo(units.byCode(street + "-A").path().child(street + "-A1"));
    assertThat(CurrentActor.as(zhaoMin, () -> units.byCreditCode("91120116MA0PAGE00W")))
        .contains(units.byCode(street + "-A1"));
  }

  @Test
  void tellsWhichRowTheDatabaseRefuses() throws IOException {
    String street = tree.donggang().code();
    Path file =
        csv(
            "%1$s-1,一家工会,%1$s,工会,区域联合,91120116MA0PAGE010,,\n"
                + "%1$s-2,同号的工会,%1$s,工会,区域联合,91120116MA0PAGE010,,\n",
            street);

    UnitImport.Result result = run(zhaoMin, file);

    assertThat(result.problems()).extracting(UnitImport.Problem::row).containsExactly(3);
    assertThat(units.findByCode(street + "-1")).isEmpty();
  }

  @Test
  void tellsTheRowWhoseParentIsClosed() throws IOException {
    String street = tree.donggang().code();
    CurrentActor.as(
        zhaoMin,
        () -> {
          organising.found(
              zhaoMin,
              tree.donggang().path(),
              NewUnit.of(street + "-0", "旧片区", UnitKind.AREA, Line.UNION));
          organising.close(zhaoMin, street + "-0");
        });
    Path file = csv("%1$s-1,好的工会,%1$s,工会,基层,,,\n%1$s-2,晚来的工会,%1$s-0,工会,基层,,,\n", street);

    assertThat(run(zhaoMin, file).problems())
        .extracting(UnitImport.Problem::row)
        .containsExactly(3);
  }

  @Test
  void staysWithinTheOfficersOwnSubtree() throws IOException {
    Path file = csv("%1$s-1,别处的工会,%1$s,工会,基层,,,\n", tree.xiling().code());

    assertThat(run(officer(tree.donggang()), file).problems()).hasSize(1);
  }

  private Actor zhaoMinOfAllLines() {
    return new Actor(
        UUID.randomUUID(),
        null,
        "赵敏",
        java.util.Arrays.stream(Line.values())
            .map(line -> new Grant(Role.DISTRICT_OFFICER, tree.district().path(), line))
            .toList());
  }

  private static Actor officer(Unit unit) {
    Grant grant = new Grant(Role.STREET_OFFICER, unit.path(), Line.UNION);
    return new Actor(UUID.randomUUID(), null, "陈静", java.util.List.of(grant));
  }

  private UnitImport.Result run(Actor actor, Path file) {
    return CurrentActor.as(actor, () -> imports.run(actor, file, "单位.csv"));
  }

  private static Path csv(String rows, String code) throws IOException {
    return Files.writeString(Files.createTempFile("units", ".csv"), HEADER + rows.formatted(code));
  }
}
