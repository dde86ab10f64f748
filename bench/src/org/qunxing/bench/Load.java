package org.qunxing.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few people who open one page again and again, each as soon as the last answer has come. */
final class Load {

  private static final int PEOPLE = 16;
  private static final Duration TIME = Duration.ofMillis(Integer.getInteger("bench.phase", 1500));

  private Load() {}

  /**
   * @param p99 milliseconds within which 99 of 100 answers came
   */
  record Result(double perSecond, double p99) {}

  static Result run(int port, String path, UUID account) throws IOException, InterruptedException {
    List<Browser> browsers = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Browser browser = new Browser(port);
      browser.get("/bench/enter?account=" + account);
      browsers.add(browser);
    }
    // Threads of their own: the server's virtual threads are not to wait for the visitors'.
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      long start = System.nanoTime();
      List<Future<long[]>> visits =
          browsers.stream()
              .map(browser -> threads.submit(() -> visits(browser, path, start + TIME.toNanos())))
              .toList();
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> visit : visits) {
        times.add(visit.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Result(all.length / seconds, all[(int) (all.length * 0.99)] / 1e6);
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } finally {
      for (Browser browser : browsers) {
        browser.close();
      }
    }
  }

  private static long[] visits(Browser browser, String path, long end) throws IOException {
    long[] times = new long[1 << 16];
    int count = 0;
    for (long before = System.nanoTime(); before < end && count < times.length; ) {
      browser.get(path);
      long after = System.nanoTime();
      times[count++] = after - before;
      before = after;
    }
    return Arrays.copyOf(times, count);
  }
}
