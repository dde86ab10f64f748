package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.employers.Coverage;
import org.qunxing.organisations.employers.Employers;
import org.springframework.beans.factory.annotation.Autowired;

/** Coverage at the boundaries of 25 and 100 people, and the list behind each figure. */
@IntegrationTest
class CoverageTests {

  private static final AtomicInteger PHONES = new AtomicInteger(5_000);

  @Autowired Organising organising;
  @Autowired Employers employers;
  @Autowired Coverage coverage;
  @Autowired Visitors visitors;
  @TempDir Path folder;

  private OrganisationsFixtures tree;
  private Visitor zhaoMin;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    put("甲厂", 24, tree.donggang(), false, null, "制造", false);
    put("乙厂", 25, tree.donggang(), false, EmployerNature.NEW_ECONOMIC, "制造", false);
    put("丙厂", 26, tree.xinghe(), true, EmployerNature.STATE, "制造", false);
    put("丁站", 99, tree.donggang(), false, EmployerNature.NEW_ECONOMIC, "快递", true);
    put("戊站", 100, tree.couriers(), true, EmployerNature.NEW_ECONOMIC, "快递", true);
    put("己社", 101, tree.xiling(), false, EmployerNature.NEW_SOCIAL, "", false);
    zhaoMin = signedIn(Role.DISTRICT_OFFICER, tree.district());
  }

  @Test
  void countsFromTwentyFiveAndFromAHundredOn() {
    Coverage.Share total = total(Line.UNION);

    assertThat(total).isEqualTo(new Coverage.Share("合计", "", 5, 2, 2, 1));
    assertThat(total.percent25()).isEqualTo("40.0%");
  }

  @Test
  void theSisterLinesCountTheTwoNewOnly() {
    assertThat(total(Line.YOUTH)).isEqualTo(new Coverage.Share("合计", "", 4, 0, 2, 0));
  }

  @Test
  void aYouthUnitCoversInItsOwnLineAndTakesTheEmployerFromNobody() {
    NewUnit branch = NewUnit.of(null, "戊站团支部", UnitKind.BASIC, Line.YOUTH);
    Unit youth = as(() -> organising.found(Actor.SYSTEM, tree.district().path(), branch));
    var code = FoundingFixtures.code();
    put(code, "庚站", 120, tree.couriers(), true, EmployerNature.NEW_ECONOMIC, "快递", true);
    put(code, "庚站", 120, youth, true, null, "快递", true);

    assertThat(total(Line.YOUTH).organised25()).isEqualTo(1);
    assertThat(total(Line.UNION).organised25()).isEqualTo(3);
    assertThat(total(Line.WOMEN).organised25()).isZero();
  }

  @Test
  void everyFigureOpensToExactlyItsEmployers() {
    Visitor.Page page =
        zhaoMin.get("/workbench/organisations/coverage?unit=" + tree.district().code());
    for (var link : page.document().select("td.num a")) {
      Visitor.Page list = zhaoMin.get(link.attr("href"));
      assertThat(list.document().select("tbody tr").size())
          .as(link.attr("href"))
          .isEqualTo(Integer.parseInt(link.text()));
    }
    assertThat(page.document().select("td.num a")).hasSizeGreaterThan(20);
    String missing = page.document().select(".stats a").getLast().attr("href");
    assertThat(zhaoMin.get(missing).text()).contains("乙厂", "丁站", "己社").doesNotContain("甲厂", "丙厂");
  }

  @Test
  void theListGoesOutAsASheet() throws IOException {
    String query = "?unit=" + tree.district().code() + "&size=25&organised=no";
    var file = zhaoMin.download("/workbench/organisations/employers/export" + query);
    Path xlsx = folder.resolve("list.xlsx");
    Files.copy(new ByteArrayInputStream(file.body()), xlsx);

    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(header -> assertThat(header).contains("xlsx"));
    try (TableRows rows = TableRows.open(xlsx, "list.xlsx")) {
      long count = 0;
      while (rows.hasNext()) {
        rows.next();
        count++;
      }
      assertThat(count).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void othersSeeOnlyTheirOwnStreet() {
    Visitor chenJing = signedIn(Role.STREET_OFFICER, tree.xiling());

    assertThat(chenJing.get("/workbench/organisations/employers").text())
        .contains("己社")
        .doesNotContain("丁站");
    assertThat(
            chenJing
                .get("/workbench/organisations/employers?unit=" + tree.donggang().code())
                .status())
        .isEqualTo(404);
  }

  private Coverage.Share total(Line line) {
    return as(() -> coverage.total(tree.district().path(), line));
  }

  private void put(
      String name,
      int people,
      Unit unit,
      boolean organised,
      @Nullable EmployerNature nature,
      String industry,
      boolean newForm) {
    put(FoundingFixtures.code(), name, people, unit, organised, nature, industry, newForm);
  }

  private void put(
      org.qunxing.kernel.CreditCode code,
      String name,
      int people,
      Unit unit,
      boolean organised,
      @Nullable EmployerNature nature,
      String industry,
      boolean newForm) {
    as(
        () -> {
          employers.put(
              Actor.SYSTEM,
              new Employers.NewEmployer(code, null, name, people, industry, newForm, nature),
              unit,
              organised);
          return true;
        });
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return CurrentActor.as(Actor.SYSTEM, work::get);
  }

  private Visitor signedIn(Role role, Unit unit) {
    String phone = "196%08d".formatted(PHONES.incrementAndGet());
    return visitors.signedIn(phone, "干部", new Grant(role, unit.path(), Line.UNION));
  }
}
