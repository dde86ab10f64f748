package org.qunxing.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.qunxing.planreader.LabelledPassage;
import org.qunxing.planreader.PlanReader;
import org.qunxing.planreader.PlanReaderLabels;

/**
 * How many labelled targets the plan reader finds with every field right, how many it invents, and
 * how much text it reads in a second beside the simplest thing that could work: one pattern for
 * number and unit. The two take turns; medians are compared.
 *
 * <p>Seconds are those the one reading thread spent on its core, so that a busy machine does not
 * count against it; {@code wall_mb_per_s} is by the clock on the wall. Every passage of the corpus
 * holds figures or traps: running text is read several times faster.
 */
public final class PlanReaderBench {

  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;
  private static final int CORPUS_CHARS = 2_000_000;
  private static final Pattern PLAIN_SCAN =
      Pattern.compile("(不少于|不低于|超过|约)?[\\d.,]+(余|多)?(万|亿)?(%|个|场|次|人|名|家|户|件|元)(以上|左右)?");

  private PlanReaderBench() {}

  public static void main(String[] args) {
    var blind = PlanReaderLabels.read("blind.tsv");
    var all = new ArrayList<>(PlanReaderLabels.read("labelled.tsv"));
    var own = Score.of("labelled.tsv", all);
    var unseen = Score.of("blind.tsv", blind);
    all.addAll(blind);
    all.addAll(PlanReaderLabels.read("fresh.tsv"));
    var together = Score.of("together", all);
    System.out.println(own + "\n" + unseen + "\n" + together);
    var speed = Speed.of(corpus(all));
    System.out.printf(
        Locale.ROOT,
        "RESULT plan-reader {\"recall\":%.4f,\"precision\":%.4f,\"mb_per_s\":%.1f,"
            + "\"blind_recall\":%.4f,\"blind_precision\":%.4f,\"subject_overlap\":%.4f,"
            + "\"wall_mb_per_s\":%.1f,\"plain_scan_mb_per_s\":%.1f,\"times_plain_scan\":%.2f}%n",
        together.recall(),
        together.precision(),
        speed.reader(),
        unseen.recall(),
        unseen.precision(),
        together.subject(),
        speed.wall(),
        speed.plainScan(),
        speed.plainScan() / speed.reader());
  }

  /** The labelled passages over and over, each in its own paragraph, as one long document. */
  private static String corpus(List<LabelledPassage> passages) {
    var text = new StringBuilder("某某区总工会2026年工作计划\n");
    for (int i = 0; text.length() < CORPUS_CHARS; i++) {
      text.append(passages.get(i % passages.size()).passage()).append('\n');
    }
    return text.toString();
  }

  private record Score(String name, long wanted, long found, long right, double subject) {

    static Score of(String name, List<LabelledPassage> passages) {
      long wanted = 0;
      long found = 0;
      long right = 0;
      double subject = 0;
      long matched = 0;
      for (var passage : passages) {
        var reading = passage.read();
        wanted += passage.targets().size();
        found += reading.found();
        right += reading.right();
        matched += reading.matched().size();
        for (var match : reading.matched().entrySet()) {
          subject += passage.targets().get(match.getKey()).subjectOverlap(match.getValue());
        }
      }
      return new Score(name, wanted, found, right, subject / Math.max(1, matched));
    }

    double recall() {
      return (double) right / wanted;
    }

    double precision() {
      return (double) right / found;
    }
  }

  private record Speed(double reader, double plainScan, double wall) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Speed of(String corpus) {
      double megabytes = corpus.getBytes(StandardCharsets.UTF_8).length / 1e6;
      var reader = new double[ROUNDS];
      var scan = new double[ROUNDS];
      var wall = new double[ROUNDS];
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        long start = System.nanoTime();
        double read = megabytes / seconds(() -> PlanReader.read(corpus).targets().size());
        double onTheWall = megabytes * 1e9 / (System.nanoTime() - start);
        double scanned = megabytes / seconds(() -> PLAIN_SCAN.matcher(corpus).results().count());
        if (i >= 0) {
          reader[i] = read;
          scan[i] = scanned;
          wall[i] = onTheWall;
        }
      }
      return new Speed(median(reader), median(scan), median(wall));
    }

    private static double seconds(java.util.function.LongSupplier work) {
      long start = THREADS.getCurrentThreadCpuTime();
      if (work.getAsLong() == 0) {
        throw new IllegalStateException("nothing found in a corpus full of figures");
      }
      return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
      Arrays.sort(values);
      return values[values.length / 2];
    }
  }
}
