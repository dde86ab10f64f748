package org.qunxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunxing.Qunxing;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house, held against the house. */
class ArchitectureTests {

  private static final Path JAVA = Path.of("src/main/java/org/qunxing");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/org/qunxing/jte/"))
          .importPackages("org.qunxing");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Qunxing.class, JavaClass.Predicates.resideInAPackage("org.qunxing.jte.."))
        .verify();
  }

  @Test
  void everyModuleHasACharterAndDeclaresWhatItUses() {
    ApplicationModules.of(Qunxing.class, JavaClass.Predicates.resideInAPackage("org.qunxing.jte.."))
        .forEach(
            module ->
                assertThat(
                        JAVA.resolve(module.getIdentifier().toString())
                            .resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("/**", "@ApplicationModule", "allowedDependencies", "@NullMarked"));
  }

  @Test
  void namesSayWhatATypeDoes() {
    Rules.namesSayWhatATypeDoes().check(CLASSES);
  }

  @Test
  void packagesAreNullMarked() {
    Rules.packagesAreNullMarked().check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    Rules.timeComesFromTheClock().check(CLASSES);
  }

  @Test
  void handlersSayWhoMayCall() {
    Rules.handlersSayWhoMayCall().check(CLASSES);
  }

  @Test
  void nobodyCatchesEverything() {
    assertThat(BroadCatches.in(SourceFile.below(JAVA, ".java"))).isEmpty();
  }

  @Test
  void sqlNamesOnlyItsOwnSchema() {
    List<SourceFile> migrations = SourceFile.below(MIGRATIONS, ".sql");
    ForeignSchemas rule = new ForeignSchemas(migrations);

    assertThat(rule.schemas()).contains("access", "identity", "calendar");
    assertThat(rule.inJava(SourceFile.below(JAVA, ".java"))).isEmpty();
    assertThat(rule.inMigrations(migrations)).isEmpty();
  }

  @Test
  void everyTableIsScopedOrExcused() throws IOException {
    String excused = Files.readString(Path.of("docs/unscoped-tables.txt"));

    assertThat(new Tables(SourceFile.below(MIGRATIONS, ".sql")).violations(Tables.excused(excused)))
        .isEmpty();
  }

  @Test
  void templatesKeepToTheirModulesWalls() {
    Templates rule = new Templates(Templates.declaredDependencies(SourceFile.below(JAVA, ".java")));

    assertThat(rule.violations(SourceFile.below(Path.of("src/main/jte"), ".jte"))).isEmpty();
  }

  @Test
  void everyRefusalHasATestThatMeetsIt() {
    List<SourceFile> tests = SourceFile.below(Path.of("src/test/java"), ".java");

    assertThat(UntestedReasons.in(SourceFile.below(JAVA, "Reason.java"), tests)).isEmpty();
  }

  @Test
  void theGlossaryNamesTypesThatExist() throws IOException {
    Glossary glossary = Glossary.read(Files.readString(Path.of("docs/glossary.md")));

    assertThat(glossary.entries()).isNotEmpty();
    assertThat(glossary.violations(ArchitectureTests::exists)).isEmpty();
  }

  private static boolean exists(String type) {
    String name = "org.qunxing." + type;
    return CLASSES.contain(name)
        || CLASSES.contain(name.replaceFirst("\\.([A-Z]\\w*)\\.([A-Z]\\w*)$", ".$1\\$$2"));
  }
}
