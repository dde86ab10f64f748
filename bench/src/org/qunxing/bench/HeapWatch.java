package org.qunxing.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much heap was in use, from now on.
 *
 * <p>Two figures, since neither is the whole truth: the peak counts garbage that nobody had
 * collected yet, and grows towards whatever the process is allowed; what collections leave behind
 * is what the work holds on to, but hides what it needs in between. The first is the one that must
 * stay below a bound.
 */
final class HeapWatch {

  private final Set<String> pools;
  private final AtomicLong keptAtMost = new AtomicLong();

  private HeapWatch(Set<String> pools) {
    this.pools = pools;
  }

  static HeapWatch begin() {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    HeapWatch watch =
        new HeapWatch(heap.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet()));
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            collector ->
                ((NotificationEmitter) collector)
                    .addNotificationListener((note, _) -> watch.collected(note), null, null));
    return watch;
  }

  private void collected(Notification note) {
    if (note.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      Map<String, MemoryUsage> left =
          GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc();
      keptAtMost.accumulateAndGet(
          pools.stream().mapToLong(pool -> left.get(pool).getUsed()).sum(), Math::max);
    }
  }

  /** The most that any collection left behind: what the work really held on to, or less. */
  long keptMegabytes() {
    return keptAtMost.get() >> 20;
  }

  /** Each pool at its fullest, garbage included; never more than the process was given. */
  long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pools.contains(pool.getName()))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  static long capMegabytes() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
