package org.qunxing.benefits.watching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what claims were answered, by ten seconds: in memory while they come, written once a
 * second by each node, so that the live board costs those who claim nothing.
 */
@Component
public class Answers {

  static final int BUCKET_SECONDS = 10;

  private final Map<Key, LongAdder> gathered = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Clock clock;

  Answers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Key(UUID offer, long bucket, String answer) {}

  /** One more claim was answered so. */
  public void count(UUID offer, String answer) {
    long bucket = clock.instant().getEpochSecond() / BUCKET_SECONDS;
    gathered.computeIfAbsent(new Key(offer, bucket, answer), _ -> new LongAdder()).increment();
  }

  /** Writes what this node has gathered. */
  void write() {
    Map<Key, Long> taken = new HashMap<>();
    gathered.forEach((key, times) -> taken.put(key, times.sumThenReset()));
    taken.values().removeIf(times -> times == 0);
    if (taken.isEmpty()) {
      forgetThePast();
      return;
    }
    insert(taken);
    forgetThePast();
  }

  private void insert(Map<Key, Long> taken) {
    jdbc.sql(
            """
            insert into benefits.answers as a (offer_id, at, answer, times)
            select n.offer, n.at, n.answer, n.times
            from unnest(cast(:offers as uuid[]), cast(:ats as timestamptz[]), cast(:answers as text[]),
                        cast(:times as bigint[])) as n(offer, at, answer, times)
            order by n.offer, n.at, n.answer
            on conflict (offer_id, at, answer) do update set times = a.times + excluded.times
            """)
        .param("offers", taken.keySet().stream().map(Key::offer).toArray(UUID[]::new))
        .param("ats", taken.keySet().stream().map(Answers::at).toArray(Timestamp[]::new))
        .param("answers", taken.keySet().stream().map(Key::answer).toArray(String[]::new))
        .param("times", taken.values().toArray(Long[]::new))
        .update();
  }

  private static Timestamp at(Key key) {
    return Timestamp.from(Instant.ofEpochSecond(key.bucket() * BUCKET_SECONDS));
  }

  /** Buckets of a minute ago get no more. */
  private void forgetThePast() {
    long old = clock.instant().getEpochSecond() / BUCKET_SECONDS - 6;
    gathered.entrySet().removeIf(e -> e.getKey().bucket() < old && e.getValue().sum() == 0);
  }
}
