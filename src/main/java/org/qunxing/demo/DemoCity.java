package org.qunxing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.qunxing.kernel.Actor;
import org.qunxing.measures.Reconciliation;
import org.qunxing.members.RosterImport;
import org.qunxing.organisations.UnitImport;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo city: invented districts whose units and members come in through the same imports that
 * an office uses, so that every check holds and every figure has its facts.
 */
@WithDemo
@Component
class DemoCity {

  private final UnitImport unitImport;
  private final RosterImport rosterImport;
  private final Units units;
  private final Reconciliation reconciliation;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoCity(
      UnitImport unitImport,
      RosterImport rosterImport,
      Units units,
      Reconciliation reconciliation,
      JdbcClient jdbc,
      Clock clock) {
    this.unitImport = unitImport;
    this.rosterImport = rosterImport;
    this.units = units;
    this.reconciliation = reconciliation;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param step does the work of that name, unless it has been done
   */
  void seed(CitySize size, BiConsumer<String, Runnable> step) {
    CityTables tables = new CityTables(size, LocalDate.now(clock));
    for (int district = 0; district < size.districts(); district++) {
      int number = district;
      String code = CityTables.code(district);
      step.accept("city units " + code, () -> found(tables, number));
      step.accept("city members " + code, () -> register(tables, number));
    }
    step.accept("city figures", this::settle);
  }

  /**
   * The figures are proven; then queries are planned for as many rows as there are now. Not the
   * other way round: the lock of the second keeps the first waiting.
   */
  private void settle() {
    Reconciliation.Result result = reconciliation.repair();
    if (!result.agrees()) {
      throw new IllegalStateException("rollups and facts differ: " + result.example());
    }
    jdbc.sql("analyze").update();
  }

  private void found(CityTables tables, int district) {
    with(
        file -> {
          tables.units(district, file);
          UnitImport.Result result =
              unitImport.run(Actor.SYSTEM, file, CityTables.name(district) + "单位.csv");
          if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().getFirst().toString());
          }
        });
  }

  private void register(CityTables tables, int district) {
    with(
        file -> {
          tables.members(district, file);
          rosterImport.run(
              Actor.SYSTEM,
              units.byCode(CityTables.code(district)),
              file,
              CityTables.name(district) + "名单.csv");
        });
  }

  private static void with(Consumer<Path> work) {
    try {
      Path file = Files.createTempFile("city", ".csv");
      try {
        work.accept(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
