package org.qunxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Negative controls: each rule must find what was planted for it, and nothing beside it. */
class PlantedViolationTests {

  private static final JavaClasses WRONG = new ClassFileImporter().importPackages("planted.wrong");

  @Test
  void findsAModuleCycle() {
    assertThat(violationsIn("planted.cycle")).contains("Cycle detected", "chicken", "egg");
  }

  @Test
  void findsADependencyThatIsNotDeclared() {
    assertThat(violationsIn("planted.forbidden"))
        .contains("Module 'buyer' depends on module 'seller'");
  }

  @Test
  void findsAReachBehindTheDoor() {
    assertThat(violationsIn("planted.intrusion"))
        .contains(
            "Module 'visitor' depends on non-exposed type planted.intrusion.shop.stock.Shelf");
  }

  @Test
  void findsANameThatSaysNothing() {
    assertThat(violations(Rules.namesSayWhatATypeDoes()))
        .singleElement()
        .asString()
        .contains("OrderManager");
  }

  @Test
  void findsARefusalThatNoTestMeets() {
    SourceFile reasons =
        new SourceFile(
            Path.of("ShopReason.java"),
            "shop",
            """
            public enum ShopReason implements Reason {
              SOLD_OUT("卖完了。"),
              CLOSED("关门了。"),
              TOO_DEAR("太贵。");
            }
            """);
    SourceFile met =
        new SourceFile(
            Path.of("ShopTests.java"), "shop", "assertRefused(ShopReason.SOLD_OUT); CLOSED_LATE");
    SourceFile another =
        new SourceFile(Path.of("InnTests.java"), "inn", "assertRefused(InnReason.TOO_DEAR)");

    assertThat(UntestedReasons.in(List.of(reasons), List.of(met, another)))
        .containsExactly("ShopReason.CLOSED", "ShopReason.TOO_DEAR");
  }

  @Test
  void findsAPackageThatIsNotNullMarked() {
    assertThat(violations(Rules.packagesAreNullMarked())).hasSize(4);
  }

  @Test
  void findsEachWayToAskForTheTime() {
    assertThat(violations(Rules.timeComesFromTheClock()))
        .hasSize(6)
        .allMatch(violation -> violation.contains("ImplicitTime"))
        .noneMatch(violation -> violation.contains("fromTheClock"));
  }

  @Test
  void findsAHandlerThatDoesNotSayWhoMayCall() {
    assertThat(violations(Rules.handlersSayWhoMayCall()))
        .singleElement()
        .asString()
        .contains("undeclared");
  }

  @Test
  void findsACatchOfEverything() {
    String source =
        """
        class Wrong {
          // catch (Exception inAComment) is nothing
          String text = "catch (Exception inAText)";
          void run() {
            try { work(); } catch (Exception swallowed) { }
            try { work(); } catch (final java.lang.Throwable swallowed) { }
            try { work(); } catch (IOException | Error _) { }
            try { work(); } catch (IOException narrow) { }
          }
        }
        """;

    assertThat(BroadCatches.in(List.of(file("wrong", "Wrong.java", source))))
        .containsExactly(
            "Wrong.java catches Exception",
            "Wrong.java catches Throwable",
            "Wrong.java catches Error");
  }

  @Test
  void readsALiteralOfAnyLengthAndWhatComesAfterIt() {
    String source =
        "String a = \""
            + "字".repeat(50_000)
            + "\"; char c = '\"'; char d = '\\'';"
            + "String b = \"\"\"\n"
            + "x\\\"\"\" y\n".repeat(10_000)
            + "\"\"\"; run();";
    JavaText text = new JavaText(source);

    assertThat(text.literals()).hasSize(2);
    assertThat(text.code()).contains("run();").doesNotContain("字");
  }

  @Test
  void findsForeignSchemasInCodeAndMigrations() {
    List<SourceFile> migrations =
        List.of(
            file("members", "V1__members.sql", "create schema members;"),
            file(
                "plans",
                "V1__plans.sql",
                "create schema plans; -- not members.people\nselect 1 from members.people;"));
    ForeignSchemas rule = new ForeignSchemas(migrations);
    String source =
        """
        class Plans {
          // select * from members.people
          String key = "members.exported";
          String own = "select id from plans.tasks where access.sees(unit_path)";
          String published = "select id from members.v_people join members.people_facts using (id)";
          String foreign = \"""
              select "id"
              from members.people p join plans.tasks t on t.person = p.id
              \""";
        }
        """;

    assertThat(rule.inJava(List.of(file("plans", "Plans.java", source))))
        .containsExactly("Plans.java names members.people");
    assertThat(rule.inMigrations(migrations)).containsExactly("V1__plans.sql names members.people");
  }

  @Test
  void findsTablesOutsideTheLocks() {
    String migration =
        """
        create table a.scoped (id uuid check (id is not null), unit_path ltree not null);
        alter table a.scoped force row level security;
        create table a.unlocked (unit_path ltree);
        create table a.pathless (id uuid, note text default '(', at timestamptz); -- unit_path
        create table a.late (id uuid);
        alter table a.late add column unit_path ltree;
        alter table a.late force row level security;
        create table a.gone (id uuid);
        drop table a.gone;
        create table a.national (day date);
        """;
    Tables tables = new Tables(List.of(file("a", "V1__a.sql", migration)));
    Map<String, String> excused =
        Tables.excused(
            """
            a.national — the same for every unit
            a.scoped — excused without need
            a.invented — does not exist at all
            a.pathless — short
            """);

    assertThat(tables.violations(excused))
        .containsExactly(
            "a.pathless has no unit_path",
            "a.unlocked does not force row level security",
            "a.invented is excused but does not exist",
            "a.scoped is excused but need not be");
  }

  @Test
  void findsWhatATemplateMustNotDo() {
    SourceFile charter =
        file(
            "plans",
            "plans/package-info.java",
            "@ApplicationModule(allowedDependencies = {\"kernel\", \"documents::tables\"})");
    Templates rule = new Templates(Templates.declaredDependencies(List.of(charter)));
    SourceFile good =
        file(
            "plans",
            "good.jte",
            """
            @import org.qunxing.plans.PlanPage
            @import org.qunxing.kernel.Line
            @import org.qunxing.documents.tables.Row
            <p>${page.title()}</p>
            @template.web.c.csrf(shell = shell)
            """);
    SourceFile bad =
        file(
            "plans",
            "bad.jte",
            """
            @import org.qunxing.members.Member
            @template.identity.signin.form()
            <p>$unsafe{page.title()}</p>
            """);

    assertThat(rule.violations(List.of(good))).isEmpty();
    assertThat(rule.violations(List.of(bad)))
        .containsExactly(
            "bad.jte uses members", "bad.jte uses identity", "bad.jte writes without escaping");
  }

  @Test
  void findsWhatTheGlossaryInvents() {
    Glossary glossary =
        Glossary.read(
            """
            | 中文 | English | type | meaning |
            |---|---|---|---|
            | 金额 | money | `kernel.Money` | exact yuan |
            | 金额 | amount | — | again |
            | 幽灵 | ghost | `kernel.Ghost` | not there |
            | 空 |  | — | no English |
            | 无标 | unmarked | kernel.Money | without backticks |
            """);

    assertThat(glossary.violations("kernel.Money"::equals))
        .hasSize(4)
        .anyMatch(v -> v.equals("explained twice: 金额"))
        .anyMatch(v -> v.contains("`kernel.Ghost`"))
        .anyMatch(v -> v.startsWith("a cell is empty"))
        .anyMatch(v -> v.contains("无标"));
  }

  private static String violationsIn(String modules) {
    ApplicationModules planted = ApplicationModules.of(modules, location -> true);
    assertThatThrownBy(planted::verify).isInstanceOf(RuntimeException.class);
    return planted.detectViolations().toString();
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(WRONG).getFailureReport().getDetails();
  }

  private static SourceFile file(String module, String name, String text) {
    return new SourceFile(Path.of(name), module, text);
  }
}
