package org.qunxing.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The busiest hour of a city: pages are asked for when people want them, not when the last answer
 * has come. Each answer counts from the moment at which it was wanted.
 *
 * <p>Of 1,000,000 members one in twenty comes, for ten pages: 140 a second. Of 20,000 unions one
 * cadre works, for thirty pages: 167 a second. What officers and leaders look at is asked for a few
 * times a second.
 */
final class PeakHour {

  private static final Duration TIME = Duration.ofMillis(Integer.getInteger("bench.peak", 12_000));
  private static final int CONNECTIONS_EACH = 32;

  private final int port;
  private final List<Page> pages;
  private final int perSecond;
  private final Map<UUID, Queue<Browser>> browsers = new HashMap<>();

  /**
   * @param perSecond how often it is asked for in this hour
   */
  record Page(String path, UUID account, int perSecond) {}

  private PeakHour(int port, List<Page> pages) {
    this.port = port;
    this.pages = pages;
    this.perSecond = pages.stream().mapToInt(Page::perSecond).sum();
  }

  /** Milliseconds within which 99 of 100 answers came, by page. */
  static Map<String, Double> p99(int port, List<Page> pages, long seed) throws IOException {
    PeakHour hour = new PeakHour(port, pages);
    try {
      hour.open();
      return hour.run(new Random(seed));
    } finally {
      hour.close();
    }
  }

  private void open() throws IOException {
    for (Page page : pages) {
      if (!browsers.containsKey(page.account())) {
        Queue<Browser> open = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CONNECTIONS_EACH; i++) {
          open.add(entered(page.account()));
        }
        browsers.put(page.account(), open);
      }
    }
  }

  private Browser entered(UUID account) throws IOException {
    Browser browser = new Browser(port);
    browser.get("/bench/enter?account=" + account);
    return browser;
  }

  private Map<String, Double> run(Random random) {
    Map<String, Queue<Long>> times = new LinkedHashMap<>();
    pages.forEach(page -> times.put(page.path(), new ConcurrentLinkedQueue<>()));
    // Threads of their own: the server's virtual threads are not to wait for the visitors'.
    try (ExecutorService visitors = Executors.newCachedThreadPool()) {
      long wanted = System.nanoTime();
      long end = wanted + TIME.toNanos();
      while (wanted < end) {
        wanted += (long) (-Math.log(1 - random.nextDouble()) * 1e9 / perSecond);
        sleepUntil(wanted);
        Page page = drawn(random.nextInt(perSecond));
        long since = wanted;
        visitors.execute(() -> times.get(page.path()).add(visit(page, since)));
      }
    }
    return times.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> p99(one.getValue())));
  }

  private Page drawn(int number) {
    int left = number;
    for (Page page : pages) {
      left -= page.perSecond();
      if (left < 0) {
        return page;
      }
    }
    throw new IllegalArgumentException("beyond all pages: " + number);
  }

  private static void sleepUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** What is answered with an error, or not at all, counts as if it had taken all the time. */
  private long visit(Page page, long since) {
    Queue<Browser> idle = browsers.get(page.account());
    try {
      Browser taken = idle.poll();
      Browser browser = taken == null ? entered(page.account()) : taken;
      browser.get(page.path());
      long time = System.nanoTime() - since;
      idle.add(browser);
      return time;
    } catch (IOException unanswered) {
      return TIME.toNanos();
    }
  }

  private static double p99(Queue<Long> times) {
    long[] sorted = times.stream().mapToLong(time -> time).sorted().toArray();
    return sorted[(int) (sorted.length * 0.99)] / 1e6;
  }

  private void close() throws IOException {
    for (Queue<Browser> open : browsers.values()) {
      for (Browser browser : new ArrayList<>(open)) {
        browser.close();
      }
    }
  }
}
