package org.qunxing.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.roster.ApplyRoster;
import org.qunxing.members.roster.CheckRoster;
import org.qunxing.members.roster.Roster;
import org.qunxing.members.roster.Rosters;
import org.qunxing.members.roster.UploadRoster;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.BeanFactory;

/**
 * Rosters of a hundred thousand new people, each taken the whole way that an officer's takes:
 * stored, read, checked against the register, decided, written with timeline and facts. In turns
 * with a bare COPY of the same file.
 *
 * <ul>
 *   <li>{@code rows_per_s}: the rows of a roster by the seconds from handing in the file to the
 *       commit of its writing, the median of the rounds. The first round is not counted: it
 *       compiles the code.
 *   <li>{@code insert_ratio}: our rows a second by those of the COPY in the same round, see {@link
 *       RosterLoad#copy}; the median.
 *   <li>{@code heap_mb}: the heap at its fullest, garbage included. {@code bin/bench} gives this
 *       process {@code -Xmx448m}, so that it cannot pass 512: an import that needed more would end
 *       with an OutOfMemoryError instead of a figure. How much of it collections left behind is
 *       said in a line above the result.
 * </ul>
 */
public final class ImportBench {

  private static final int ROWS = 100_000;
  private static final int UNITS = 200;
  private static final int ROUNDS = 3;

  private final BeanFactory beans;
  private final RosterLoad load;
  private final int rows;

  private ImportBench(BeanFactory beans, int rows) {
    this.beans = beans;
    this.rows = rows;
    this.load = new RosterLoad(beans.getBean(DataSource.class), UNITS);
  }

  public static void main(String... args) throws IOException, SQLException {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    try (BenchApplication application = BenchApplication.start(Map.of())) {
      CurrentActor.<Void, Exception>as(
          Actor.SYSTEM,
          () -> {
            new ImportBench(application.context(), rows).run();
            return null;
          });
    } catch (IOException | SQLException | RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void run() throws IOException, SQLException {
    beans.getBean(Scheduler.class).pause();
    Unit district = units();
    double[] imported = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    HeapWatch heap = HeapWatch.begin();
    // The first is not counted: by then the code is compiled and the tables are not empty any more.
    for (int round = -1; round < ROUNDS; round++) {
      Path file = Files.createTempFile("roster", ".csv");
      load.write(file, (round + 1) * rows, rows);
      load.prepare();
      double copied = rows / seconds(() -> load.copy(file));
      double ours = rows / seconds(() -> imports(district, file));
      Files.delete(file);
      MeasuresBench.say("  %,.0f rows a second; bare COPY %,.0f", ours, copied);
      if (round >= 0) {
        imported[round] = ours;
        ratio[round] = ours / copied;
      }
    }
    MeasuresBench.say(
        "  heap: collections left at most %d MB, of %d MB that there are",
        heap.keptMegabytes(), HeapWatch.capMegabytes());
    System.out.printf(
        Locale.ROOT,
        "RESULT import {\"rows_per_s\":%.0f,\"heap_mb\":%d,\"insert_ratio\":%.3f}%n",
        Timing.median(imported),
        heap.peakMegabytes(),
        Timing.median(ratio));
  }

  private Unit units() {
    Organising organising = beans.getBean(Organising.class);
    Unit district =
        organising.found(
            Actor.SYSTEM, UnitPath.ROOT, NewUnit.of("B", "压测区总工会", UnitKind.DISTRICT, Line.UNION));
    for (int unit = 0; unit < UNITS; unit++) {
      organising.found(
          Actor.SYSTEM,
          district.path(),
          NewUnit.of(
              "B%03d".formatted(unit), "压测第%d工会".formatted(unit), UnitKind.BASIC, Line.UNION));
    }
    return district;
  }

  private void imports(Unit district, Path file) {
    Roster roster =
        beans.getBean(UploadRoster.class).upload(Actor.SYSTEM, district, "压测.csv", file);
    beans.getBean(CheckRoster.class).run(roster.id());
    beans.getBean(UploadRoster.class).apply(Actor.SYSTEM, roster.number(), false);
    beans.getBean(ApplyRoster.class).run(roster.id());
    Roster.State state = beans.getBean(Rosters.class).get(roster.id()).state();
    if (state != Roster.State.APPLIED) {
      throw new IllegalStateException("the roster is " + state);
    }
  }

  private interface Work {
    void run() throws IOException, SQLException;
  }

  private static double seconds(Work work) throws IOException, SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
