package org.qunxing.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same again and again for a while, each as soon as the last is done. */
final class Crowd {

  private static final Duration TIME = Duration.ofMillis(Integer.getInteger("bench.phase", 1500));

  private Crowd() {}

  /**
   * @param p99 milliseconds within which 99 of 100 were done
   */
  record Result(double perSecond, double p99) {}

  /** What one of them does. */
  interface Deed {
    void by(int person) throws Exception;
  }

  static Result of(int people, Deed deed) throws InterruptedException {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      List<Future<long[]>> all = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int own = person;
        all.add(crowd.submit(() -> again(own, deed, start + TIME.toNanos())));
      }
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> one : all) {
        times.add(one.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Result(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / 1e6);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static long[] again(int person, Deed deed, long end) throws Exception {
    long[] times = new long[256];
    int count = 0;
    for (long before = System.nanoTime(); before < end; ) {
      deed.by(person);
      long after = System.nanoTime();
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count++] = after - before;
      before = after;
    }
    return Arrays.copyOf(times, count);
  }
}
