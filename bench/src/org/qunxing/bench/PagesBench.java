package org.qunxing.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.bench.PeakHour.Page;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.organisations.Units;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pages that ask the database, for somebody signed in, over the demo city: how many a second beside
 * an endpoint that does nothing behind the same filters, in turns; and how long the packaged
 * application takes to start.
 */
public final class PagesBench {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP_ROUNDS = Integer.getInteger("bench.warm", 8);
  private static final int PEAK_ROUNDS = 3;

  private final ConfigurableApplicationContext context;
  private final int port;

  private PagesBench(BenchApplication application) {
    this.context = application.context();
    this.port = application.port();
  }

  public static void main(String... args) throws IOException, InterruptedException {
    double startSeconds = StartTime.median(Path.of("target", "run"));
    try (BenchApplication application =
        BenchApplication.overTheCity(Map.of("turnstile", new Turnstile()))) {
      new PagesBench(application).run(startSeconds);
    }
  }

  private void run(double startSeconds) throws IOException, InterruptedException {
    List<Page> pages = CurrentActor.as(Actor.SYSTEM, this::pages);
    warmUp(pages);
    List<Double> ratios = new ArrayList<>();
    List<Double> latencies = new ArrayList<>();
    for (Page page : pages) {
      double[] pageRates = new double[ROUNDS];
      double[] p99 = new double[ROUNDS];
      double[] ratio = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        double nothing = Load.run(port, Turnstile.NOTHING, page.account()).perSecond();
        Load.Result result = Load.run(port, page.path(), page.account());
        pageRates[round] = result.perSecond();
        p99[round] = result.p99();
        ratio[round] = result.perSecond() / nothing;
      }
      ratios.add(Timing.median(ratio));
      latencies.add(Timing.median(p99));
      MeasuresBench.say(
          "  %-34s %6.0f a second, %.2f of doing nothing, p99 %.1f ms",
          page.path(), Timing.median(pageRates), Timing.median(ratio), Timing.median(p99));
    }
    System.out.printf(
        Locale.ROOT,
        "RESULT pages {\"page_ratio\":%.3f,\"worst_ratio\":%.3f,\"p99_ms\":%.1f,"
            + "\"peak_p99_ms\":%.1f,\"start_s\":%.2f}%n",
        Timing.median(ratios.stream().mapToDouble(ratio -> ratio).toArray()),
        ratios.stream().mapToDouble(ratio -> ratio).min().orElseThrow(),
        latencies.stream().mapToDouble(latency -> latency).max().orElseThrow(),
        peakHour(pages),
        startSeconds);
  }

  /**
   * A server that has been up for an hour has compiled what it runs; one just started has not, and
   * doing nothing, in every other turn, would be compiled long before any page is.
   */
  private void warmUp(List<Page> pages) throws IOException, InterruptedException {
    Load.run(port, Turnstile.NOTHING, pages.getFirst().account());
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (Page page : pages) {
        Load.run(port, page.path(), page.account());
      }
    }
  }

  /** The slowest page's milliseconds when all are asked for as in a city's busiest hour. */
  private double peakHour(List<Page> pages) throws IOException {
    Map<String, List<Double>> p99 = new LinkedHashMap<>();
    for (int round = 0; round < PEAK_ROUNDS; round++) {
      PeakHour.p99(port, pages, round)
          .forEach((page, time) -> p99.computeIfAbsent(page, _ -> new ArrayList<>()).add(time));
    }
    double worst = 0;
    for (Page page : pages) {
      double time = Timing.median(p99.get(page.path()).stream().mapToDouble(one -> one).toArray());
      MeasuresBench.say("  %-34s p99 in the peak hour %.1f ms", page.path(), time);
      worst = Math.max(worst, time);
    }
    return worst;
  }

  /**
   * What people open most, each with the account that does: an officer of a district of 100,000
   * members, the leader whose plan the cockpit shows, and a member.
   */
  private List<Page> pages() {
    Units units = bean(Units.class);
    String district = units.findByCode("C00").isPresent() ? "C00" : "HY";
    Person person = bean(TransactionTemplate.class).execute(_ -> firstOf(district));
    UUID officer = staff("+8610000000001", Role.DISTRICT_OFFICER, units.byCode(district).path());
    UUID leader = staff("+8610000000009", Role.LEADER, units.byCode("HY").path());
    UUID member = bean(Accounts.class).open("+8610000000002", "压测会员", person.id());
    String unit = "/workbench/organisations/" + person.code();
    String found = "/workbench/organisations?q=" + person.initials();
    String named = "/workbench/members?q=" + URLEncoder.encode(person.name(), UTF_8);
    String joined = facts("sum(members.joined)", units.byCode(district).path());
    return List.of(
        new Page("/my", member, 35),
        new Page("/my/inbox", member, 35),
        new Page("/my/file", member, 35),
        new Page("/my/activities", member, 35),
        new Page(unit, officer, 25),
        new Page("/workbench/organisations/" + district + "/children", officer, 25),
        new Page(found, officer, 20),
        new Page("/workbench/members", officer, 20),
        new Page("/workbench/members?unit=" + person.code(), officer, 25),
        new Page(named, officer, 25),
        new Page("/workbench/members/" + person.number(), officer, 27),
        new Page("/workbench/members/duplicates", officer, 2),
        new Page(joined, officer, 4),
        new Page("/cockpit", leader, 4));
  }

  private String facts(String expression, UnitPath unit) {
    Period thisYear = Period.year(LocalDate.now().getYear());
    return bean(Measures.class).link(Expression.parse(expression), unit, thisYear);
  }

  private UUID staff(String phone, Role role, UnitPath unit) {
    UUID account = bean(Accounts.class).open(phone, "压测干部", null);
    bean(Accounts.class).grant(account, role, unit, Line.UNION);
    return account;
  }

  private Person firstOf(String district) {
    return bean(JdbcClient.class)
        .sql(
            """
            select p.id, p.number, p.name, u.code, substring(u.initials from 4 for 6) as initials
            from members.persons p join organisations.units u on u.unit_path = p.unit_path
            where p.unit_path <@ cast(:district as ltree) order by p.number limit 1
            """)
        .param("district", district)
        .query(Person.class)
        .single();
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * @param initials how an officer types her union: the first letters of how its name sounds
   */
  private record Person(UUID id, long number, String name, String code, String initials) {}
}
