package org.qunxing.benefits.watching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.benefits.catalog.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is going on at an offer right now, from what the nodes have written of their answers. */
@Component
@Transactional(readOnly = true)
class LiveBoard {

  /** Long enough to be steady, short enough to be "now". */
  private static final Duration NOW = Duration.ofSeconds(30);

  private static final Map<String, String> WORDS = words();

  private final JdbcClient jdbc;
  private final Clock clock;

  LiveBoard(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order in which they are shown; what is not a refusal is counted elsewhere. */
  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("SOLD_OUT", "没有了");
    words.put("LIMIT", "已达个人上限");
    words.put("NOT_YET", "还没开始");
    words.put("OVER", "已经结束");
    words.put("STOPPED", "已停止");
    words.put(BenefitsReason.TOO_FAST.name(), "点得太快");
    words.put(BenefitsReason.ENTRY_MISSING.name(), "没有经过页面");
    words.put(BenefitsReason.ENTRY_FORGED.name(), "入场凭证不对");
    words.put(BenefitsReason.NO_SUCH_COUNTER.name(), "没选领取点");
    words.put(BenefitsReason.TOO_MANY_PIECES.name(), "份数超限");
    words.put(BenefitsReason.MEMBERS_ONLY.name(), "不是会员");
    words.put("CROWDED", "人多，请稍后再点");
    words.put("OUTCOME_UNKNOWN", "暂无答复，请再点");
    return words;
  }

  private record Count(String answer, long times) {}

  /** Answers a second over the last half minute. */
  double perSecond(Offer offer) {
    Instant since = clock.instant().minus(NOW);
    long times =
        jdbc.sql(
                """
                select coalesce(sum(times), 0) from benefits.answers where offer_id = :offer and at > :since
                """)
            .param("offer", offer.id())
            .param("since", Timestamp.from(since))
            .query(Long.class)
            .single();
    return (double) times / NOW.toSeconds();
  }

  /** How often claims were refused, by reason. */
  List<BoardPage.Refused> refused(Offer offer) {
    Map<String, Long> times = new LinkedHashMap<>();
    jdbc.sql(
            """
            select answer, sum(times) as times from benefits.answers where offer_id = :offer group by answer
            """)
        .param("offer", offer.id())
        .query(Count.class)
        .list()
        .forEach(count -> times.put(count.answer(), count.times()));
    return WORDS.entrySet().stream()
        .map(word -> new BoardPage.Refused(word.getValue(), times.getOrDefault(word.getKey(), 0L)))
        .filter(refused -> refused.times() > 0)
        .toList();
  }
}
