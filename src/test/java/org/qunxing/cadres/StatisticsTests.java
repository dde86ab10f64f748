package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.cadres.statistics.SmallCells;
import org.qunxing.cadres.statistics.Tally;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

/** Women in posts and young members: counted from the registers, small figures hidden. */
@IntegrationTest
class StatisticsTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired EmployerRegister employers;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    clock.stopOn(LocalDate.of(2026, 9, 1));
    tree = OrganisationsFixtures.in(organising);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void countsWomenInPostsAndMembersUpToThirtyFiveToTheDay() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    CadreFixtures.Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), CadreFixtures.BEGAN);
    born(tree.xinghe(), LocalDate.of(1990, 9, 2), 1);
    born(tree.xinghe(), LocalDate.of(1990, 9, 1), 3);

    Visitor.Page page = officer(Role.DISTRICT_OFFICER).get("/workbench/cadres/statistics");

    assertThat(page.text())
        .contains("干部职务中的女性 100.0%1 / 1 个")
        .as("she is 35 until tomorrow; the other has turned 36 today; 王芳 is 41")
        .contains("35 岁及以下会员 33.3%1 / 3 人", tree.donggang().name());
    String rows = page.document().select("tbody a[href*=/young]").attr("href");
    assertThat(officer(Role.DISTRICT_OFFICER).get(rows).text()).contains("35 岁及以下会员", "会员9002");
    String women = page.document().select("tbody a[href*=/women]").attr("href");
    assertThat(officer(Role.DISTRICT_OFFICER).get(women).text()).contains("王芳", "主席");
  }

  @Test
  void figuresByIndustryOpenTheRowsOfThatIndustryOnly() {
    EmployerRegister.Facts facts =
        new EmployerRegister.Facts(FoundingFixtures.code(), null, "星河科技", 80, "软件业", false);
    CurrentActor.as(Actor.SYSTEM, () -> employers.organise(Actor.SYSTEM, facts, tree.xinghe()));
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    cadres.chair(cadres.serving("王芳", tree.xinghe()), tree.xinghe(), CadreFixtures.BEGAN);
    cadres.chair(cadres.serving("罗宁", tree.couriers()), tree.couriers(), CadreFixtures.BEGAN);
    born(tree.xinghe(), LocalDate.of(1995, 9, 2), 1);
    born(tree.couriers(), LocalDate.of(1996, 9, 3), 3);

    Visitor officer = officer(Role.DISTRICT_OFFICER);
    Document page = officer.get("/workbench/cadres/statistics").document();

    assertThat(opened(officer, page, "软件业", "young"))
        .contains("软件业", "会员9502")
        .doesNotContain("会员9603");
    assertThat(opened(officer, page, "未填行业", "young")).contains("会员9603").doesNotContain("会员9502");
    assertThat(opened(officer, page, "软件业", "women")).contains("王芳").doesNotContain("罗宁");
    assertThat(opened(officer, page, "未填行业", "women")).contains("罗宁").doesNotContain("王芳");
  }

  private static String opened(Visitor officer, Document page, String industry, String which) {
    String link =
        page.select("tr:has(th:containsOwn(" + industry + ")) a[href*=/" + which + "]")
            .attr("href");
    return officer.get(link).text();
  }

  @Test
  void aLeaderSeesNoFigureOfFewerThanThreePeopleAndNoRows() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    CadreFixtures.Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), CadreFixtures.BEGAN);

    Visitor.Page page = officer(Role.LEADER).get("/workbench/cadres/statistics");

    assertThat(page.text()).contains("少于 3 人").doesNotContain("1 / 1");
    assertThat(page.document().select("a[href*=/statistics/women]")).isEmpty();
    assertThat(officer(Role.LEADER).get("/workbench/cadres/statistics/women").status())
        .isEqualTo(403);
  }

  /** Whatever the figures: what is hidden cannot be worked out by subtracting from the total. */
  @Test
  void noSingleHiddenFigureCanBeReadOffTheTotal() {
    Random random = new Random(42);
    for (int run = 0; run < 5_000; run++) {
      List<Tally> column = new ArrayList<>();
      int rows = 1 + random.nextInt(6);
      for (int row = 0; row < rows; row++) {
        int of = random.nextInt(12);
        column.add(new Tally(of == 0 ? 0 : random.nextInt(of + 1), of));
      }
      Set<Integer> hidden = SmallCells.hidden(column);
      Tally total = column.stream().reduce(Tally.NONE, Tally::plus);

      for (int row = 0; row < rows; row++) {
        Tally cell = column.get(row);
        int rest = cell.of() - cell.part();
        boolean few = cell.part() > 0 && cell.part() < 3 || rest > 0 && rest < 3;
        assertThat(!few || hidden.contains(row)).as("%s in %s", cell, column).isTrue();
      }
      assertThat(hidden.size() != 1 || SmallCells.hidesTotal(total, column, hidden))
          .as("%s", column)
          .isTrue();
    }
  }

  private void born(Unit unit, LocalDate on, int order) {
    String id = MembersFixtures.nationalId(on, 900 + order * 2);
    MembersFixtures.joined(
        joining,
        members,
        NewMember.of("会员%ty%<td".formatted(on), id, MembersFixtures.nextPhone()),
        unit);
  }

  private Visitor officer(Role role) {
    return visitors.signedIn(
        MembersFixtures.nextPhone(), "赵敏", new Grant(role, tree.district().path(), Line.UNION));
  }
}
