package org.qunxing.allocation.draws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.qunxing.allocation.draws.DrawnOrder.Entry;

class DrawnOrderProperties {

  private static final int SEEDS = 20_000;

  @Property(tries = 200)
  void theOrderOfTheListChangesNothing(
      @ForAll @Size(32) byte[] seed,
      @ForAll @IntRange(min = 1, max = 60) int people,
      @ForAll long shuffle) {
    List<Entry> entries = entries(people, 1);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(shuffle));

    assertThat(DrawnOrder.of(seed, shuffled)).isEqualTo(DrawnOrder.of(seed, entries));
    assertThat(DrawnOrder.digest(shuffled)).isEqualTo(DrawnOrder.digest(entries));
  }

  @Property(tries = 200)
  void whoeverComesOrGoesTheOthersKeepTheirOrder(
      @ForAll @Size(32) byte[] seed, @ForAll @IntRange(min = 2, max = 60) int people) {
    List<Entry> without = new ArrayList<>(DrawnOrder.of(seed, entries(people, 2)));
    Entry gone = without.remove(people / 2);

    assertThat(
            DrawnOrder.of(seed, entries(people, 2).stream().filter(e -> !e.equals(gone)).toList()))
        .isEqualTo(without);
  }

  @Test
  void withOneLotTheNumberIsThePlainHmacOfTheCode() throws Exception {
    byte[] seed = "a seed of thirty-two bytes, sure".getBytes(UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(seed, "HmacSHA256"));
    List<Entry> byHand = new ArrayList<>(entries(50, 1));
    byHand.sort(
        (a, b) ->
            Arrays.compareUnsigned(
                mac.doFinal(a.code().getBytes(UTF_8)), mac.doFinal(b.code().getBytes(UTF_8))));

    assertThat(DrawnOrder.of(seed, entries(50, 1))).isEqualTo(byHand);
  }

  @Test
  void theDigestIsOfTheSortedLines() {
    List<Entry> entries = List.of(new Entry(1, "B", 2, 3, "0"), new Entry(2, "A", 1, 1, "2/0"));

    assertThat(DrawnOrder.digest(entries))
        .isEqualTo(DrawnOrder.sha256("A,1,1,2/0\nB,2,3,0\n".getBytes(UTF_8)));
  }

  /** Who has w of all W lots is first in w of W draws: chi-square over many seeds. */
  @Test
  void chancesAreAsManyAsLots() {
    int[] lots = {1, 1, 2, 3, 5};
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lots.length; i++) {
      entries.add(new Entry(i, "K7QM-2XTP-000" + (i + 2), lots[i], 1, "0"));
    }

    assertThat(chiSquare(firsts(entries), lots)).isLessThan(18.47); // 4 degrees, p = 0.001
    assertThat(chiSquare(firsts(entries), new int[] {1, 1, 1, 1, 1}))
        .as("control")
        .isGreaterThan(1000);
  }

  private static int[] firsts(List<Entry> entries) {
    Random random = new Random(6);
    int[] firsts = new int[entries.size()];
    for (int i = 0; i < SEEDS; i++) {
      byte[] seed = new byte[32];
      random.nextBytes(seed);
      firsts[(int) DrawnOrder.of(seed, entries).getFirst().turn()]++;
    }
    return firsts;
  }

  private static double chiSquare(int[] seen, int[] weights) {
    double all = Arrays.stream(weights).sum();
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      double expected = SEEDS * weights[i] / all;
      sum += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return sum;
  }

  /** Each of ten people stands at each of ten places equally often. */
  @Test
  void everyPlaceIsEquallyLikely() {
    List<Entry> entries = entries(10, 1);
    Random random = new Random(7);
    double[][] seen = new double[10][10];
    for (int i = 0; i < SEEDS; i++) {
      byte[] seed = new byte[32];
      random.nextBytes(seed);
      List<Entry> drawn = DrawnOrder.of(seed, entries);
      for (int place = 0; place < 10; place++) {
        seen[(int) drawn.get(place).turn()][place]++;
      }
    }

    double expected = SEEDS / 10.0;
    double sum =
        Arrays.stream(seen)
            .flatMapToDouble(Arrays::stream)
            .map(n -> (n - expected) * (n - expected) / expected)
            .sum();
    assertThat(sum).isLessThan(126.1); // 81 degrees, p = 0.001
  }

  private static List<Entry> entries(int people, int lots) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      entries.add(new Entry(i, "CODE-%04d".formatted(i), 1 + i % lots, 1, "0"));
    }
    return entries;
  }
}
