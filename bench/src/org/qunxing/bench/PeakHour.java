package org.qunxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * cadre works, for thirty pages: 167 a second. Every page is asked for equally often, though in
 * truth the lighter ones of members are the more frequent.
 */
final class PeakHour {

  static final int PAGES_PER_SECOND = Integer.getInteger("bench.rate", 300);

  private static final Duration TIME = Duration.ofMillis(Integer.getInteger("bench.peak", 12_000));
  private static final int CONNECTIONS_EACH = 32;

  private final int port;
  private final List<Map.Entry<String, UUID>> pages;
  private final Map<UUID, Queue<Browser>> browsers = new HashMap<>();

  private PeakHour(int port, Map<String, UUID> pages) {
    this.port = port;
    this.pages = List.copyOf(pages.entrySet());
  }

  /** Milliseconds within which 99 of 100 answers came, by page. */
  static Map<String, Double> p99(int port, Map<String, UUID> pages, long seed) throws IOException {
    PeakHour hour = new PeakHour(port, pages);
    try {
      hour.open();
      return hour.run(new Random(seed));
    } finally {
      hour.close();
    }
  }

  private void open() throws IOException {
    for (var page : pages) {
      if (!browsers.containsKey(page.getValue())) {
        Queue<Browser> open = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CONNECTIONS_EACH; i++) {
          open.add(entered(page.getValue()));
        }
        browsers.put(page.getValue(), open);
      }
    }
  }

  private Browser entered(UUID account) throws IOException {
    Browser browser = new Browser(port);
    browser.get("/bench/enter?account=" + account);
    return browser;
  }

  private Map<String, Double> run(Random random) throws IOException {
    Map<String, Queue<Long>> times = new LinkedHashMap<>();
    pages.forEach(page -> times.put(page.getKey(), new ConcurrentLinkedQueue<>()));
    int asked = 0;
    // Threads of their own: the server's virtual threads are not to wait for the visitors'.
    try (ExecutorService visitors = Executors.newCachedThreadPool()) {
      long wanted = System.nanoTime();
      long end = wanted + TIME.toNanos();
      while (wanted < end) {
        wanted += (long) (-Math.log(1 - random.nextDouble()) * 1e9 / PAGES_PER_SECOND);
        sleepUntil(wanted);
        var page = pages.get(random.nextInt(pages.size()));
        long since = wanted;
        asked++;
        visitors.execute(() -> times.get(page.getKey()).add(visit(page, since)));
      }
    }
    if (times.values().stream().mapToInt(Queue::size).sum() < asked) {
      throw new IOException("not every page was answered");
    }
    return times.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> p99(one.getValue())));
  }

  private static void sleepUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private long visit(Map.Entry<String, UUID> page, long since) {
    Queue<Browser> idle = browsers.get(page.getValue());
    try {
      Browser taken = idle.poll();
      Browser browser = taken == null ? entered(page.getValue()) : taken;
      browser.get(page.getKey());
      long time = System.nanoTime() - since;
      idle.add(browser);
      return time;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
