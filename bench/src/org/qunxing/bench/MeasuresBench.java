package org.qunxing.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Reconciliation;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Ten million facts: how much faster a dashboard of 30 indicators by 12 months comes from the
 * rollups than from the facts by the best query on them, and what the rollups cost who records.
 */
public final class MeasuresBench {

  static final int MEASURES = 30;
  private static final int FACTS = 10_000_000;
  private static final UnitPath DISTRICT = UnitPath.of("bench");
  private static final UnitPath STREET = UnitPath.of("bench.s3");

  private final JdbcClient jdbc;
  private final Measures measures;
  private final BeanFactory beans;

  private MeasuresBench(BeanFactory beans) {
    this.beans = beans;
    this.jdbc = beans.getBean(JdbcClient.class);
    this.measures = beans.getBean(Measures.class);
  }

  public static void main(String... args) throws IOException {
    int facts = args.length > 0 ? Integer.parseInt(args[0]) : FACTS;
    Map<String, MeasureDeclaration> declarations =
        IntStream.range(0, MEASURES)
            .mapToObj(MeasuresBench::declaration)
            .collect(Collectors.toMap(MeasureDeclaration::key, declared -> declared));
    try (BenchApplication application = BenchApplication.start(declarations)) {
      CurrentActor.as(Actor.SYSTEM, () -> new MeasuresBench(application.context()).run(facts));
    }
  }

  private static MeasureDeclaration declaration(int number) {
    return new MeasureDeclaration(
        "bench.m" + number, "指标" + number, "次", "压测", List.of(Dimension.open("kind", "类别")));
  }

  private void run(int facts) {
    beans.getBean(Scheduler.class).pause();
    FactLoad load = new FactLoad(jdbc);
    say("loaded %,d facts in %.0f s", facts, Timing.milliseconds(() -> load.load(facts)) / 1000);
    double folding =
        Timing.milliseconds(() -> requireAgreement(beans.getBean(Reconciliation.class).repair()));
    say("folded and compared with the facts in %.0f s", folding / 1000);
    load.analyse();

    double speedup = new Dashboards(measures, load, MEASURES).speedup(DISTRICT, STREET);
    load.secure();
    double slowdown =
        new InsertRace(
                measures,
                jdbc,
                beans.getBean(PlatformTransactionManager.class),
                beans.getBean(Scheduler.class))
            .slowdown();
    System.out.printf(
        Locale.ROOT,
        "RESULT measures {\"dashboard_speedup\":%.0f,\"insert_slowdown\":%.3f}%n",
        speedup,
        slowdown);
  }

  private static void requireAgreement(Reconciliation.Result result) {
    if (!result.agrees()) {
      throw new IllegalStateException("rollups and facts differ: " + result.example());
    }
  }

  static void say(String text, Object... args) {
    System.err.println(text.formatted(args));
  }
}
