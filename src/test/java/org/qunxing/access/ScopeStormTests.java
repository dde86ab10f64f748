package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many people look at lists, searches, counts and exports at the same moment, over the same pool of
 * connections: what each one gets is of the own units alone. Each union's members carry a sign of
 * their union in their names, so that a stray row is recognised wherever it turns up.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeStormTests {

  private static final int MEMBERS = 6;
  private static final int THREADS = 12;
  private static final int LOOKS = 240;
  private static final Pattern NAMES = Pattern.compile("风([甲乙丙])\\d");
  private static final Pattern COUNT = Pattern.compile("现有会员 (\\d+) 人");

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;

  private OrganisationsFixtures tree;
  private List<Looker> lookers;

  /**
   * Somebody who looks.
   *
   * @param own the signs of the unions that they may see
   */
  private record Looker(Visitor visitor, Set<String> own, Unit unit) {

    int people() {
      return own.size() * MEMBERS;
    }
  }

  @BeforeAll
  void threeUnionsAndThoseWhoWorkThere() {
    tree = OrganisationsFixtures.in(organising);
    join(tree.xinghe(), "甲");
    join(tree.couriers(), "乙");
    join(tree.xilingTextiles(), "丙");
    lookers =
        List.of(
            looker("13971000001", Role.CADRE, tree.xinghe(), Set.of("甲")),
            looker("13971000002", Role.CADRE, tree.couriers(), Set.of("乙")),
            looker("13971000003", Role.CADRE, tree.xilingTextiles(), Set.of("丙")),
            looker("13971000004", Role.STREET_OFFICER, tree.donggang(), Set.of("甲", "乙")),
            looker("13971000005", Role.STREET_OFFICER, tree.xiling(), Set.of("丙")),
            looker("13971000006", Role.DISTRICT_OFFICER, tree.district(), Set.of("甲", "乙", "丙")));
  }

  private void join(Unit union, String sign) {
    for (int number = 0; number < MEMBERS; number++) {
      MembersFixtures.joined(
          joining,
          members,
          NewMember.of("风" + sign + number, null, MembersFixtures.nextPhone()),
          union);
    }
  }

  private Looker looker(String phone, Role role, Unit unit, Set<String> own) {
    return new Looker(
        visitors.signedIn(phone, role.label(), new Grant(role, unit.path(), Line.UNION)),
        own,
        unit);
  }

  @Test
  void nobodyEverSeesARowOfAnotherUnion() throws Exception {
    List<Callable<List<String>>> looks = new ArrayList<>();
    for (int turn = 0; turn < LOOKS; turn++) {
      Looker looker = lookers.get(turn % lookers.size());
      int kind = turn / lookers.size() % 4;
      looks.add(() -> strays(looker, kind));
    }
    List<String> strays = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<List<String>> look : threads.invokeAll(looks)) {
        strays.addAll(look.get());
      }
    }

    assertThat(strays).isEmpty();
  }

  /** Negative control: one grant too many, and the same look finds the strays. */
  @Test
  void aScopeThatIsTooWideIsNoticedByEachKindOfLook() throws IOException {
    String phone = "13971000007";
    Looker cadre = looker(phone, Role.CADRE, tree.xinghe(), Set.of("甲"));
    var account = accounts.findByPhone("+86" + phone).orElseThrow().id();
    accounts.grant(account, Role.CADRE, tree.xiling().path(), Line.UNION);

    for (int kind = 0; kind < 4; kind++) {
      assertThat(strays(cadre, kind)).as("look %d", kind).isNotEmpty();
    }
  }

  /** What a look shows that it must not, or does not show that it must. */
  private List<String> strays(Looker looker, int kind) throws IOException {
    return switch (kind) {
      case 0 -> rows(looker, looker.visitor().get("/workbench/members").text());
      case 1 -> rows(looker, search(looker));
      case 2 -> counts(looker);
      default -> rows(looker, export(looker));
    };
  }

  private static List<String> rows(Looker looker, String text) {
    Set<String> seen = new TreeSet<>();
    Matcher names = NAMES.matcher(text);
    while (names.find()) {
      seen.add(names.group(1));
    }
    return seen.equals(new TreeSet<>(looker.own()))
        ? List.of()
        : List.of(looker.unit().name() + " sees " + seen + " instead of " + looker.own());
  }

  private static List<String> counts(Looker looker) {
    Matcher count = COUNT.matcher(looker.visitor().get("/workbench/members").text());
    int shown = count.find() ? Integer.parseInt(count.group(1)) : -1;
    return shown == looker.people()
        ? List.of()
        : List.of(looker.unit().name() + " counts " + shown + " instead of " + looker.people());
  }

  private static String search(Looker looker) {
    String token =
        looker.visitor().get("/workbench/members").document().select("[name=_csrf]").attr("value");
    return looker
        .visitor()
        .post("/workbench/members/search", Map.of("_csrf", token, "words", "风"))
        .text();
  }

  /** All text of the workbook. */
  private static String export(Looker looker) throws IOException {
    byte[] file =
        looker
            .visitor()
            .get("/workbench/members")
            .form("/workbench/members/roster.xlsx")
            .fill("purpose", "REPORT")
            .download()
            .body();
    StringBuilder text = new StringBuilder();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : workbook.getFirstSheet().read()) {
        for (int column = 0; column < row.getCellCount(); column++) {
          text.append(row.getCellText(column)).append(' ');
        }
      }
    }
    return text.toString();
  }
}
