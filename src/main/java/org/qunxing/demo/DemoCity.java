package org.qunxing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

  private static final int MOST_AT_ONCE = 4;

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
    sideBySide(
        IntStream.range(0, size.districts())
            .<Runnable>mapToObj(number -> () -> district(tables, number, step))
            .toList());
    step.accept("city figures", this::settle);
  }

  private void district(CityTables tables, int number, BiConsumer<String, Runnable> step) {
    String code = CityTables.code(number);
    step.accept("city units " + code, () -> found(tables, number));
    step.accept("city members " + code, () -> register(tables, number));
    step.accept("city figures " + code, reconciliation::fold);
  }

  /** The database works on one import with one core; districts do not wait for each other. */
  private static void sideBySide(List<Runnable> districts) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Math.clamp(cores, 1, MOST_AT_ONCE))) {
      List<CompletableFuture<Void>> all =
          districts.stream().map(work -> CompletableFuture.runAsync(work, workers)).toList();
      all.forEach(CompletableFuture::join);
    }
  }

  /** The figures are brought up to date and proven; then queries are planned for so many rows. */
  private void settle() {
    reconciliation.fold();
    Reconciliation.Result result = reconciliation.run();
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
