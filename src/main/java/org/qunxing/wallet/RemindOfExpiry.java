package org.qunxing.wallet;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 30 days before a paper ends, its owner is told, once. */
@Component
public class RemindOfExpiry {

  private final Papers papers;
  private final Notices notices;
  private final Clock clock;

  RemindOfExpiry(Papers papers, Notices notices, Clock clock) {
    this.papers = papers;
    this.notices = notices;
    this.clock = clock;
  }

  /** Run by the platform every morning; running twice tells nobody twice. */
  @Transactional
  public void remind() {
    LocalDate today = LocalDate.now(clock);
    for (Paper paper : papers.ending(today, today.plusDays(Paper.REMINDED_DAYS))) {
      notices.tell(
          new Notices.Message(
              paper.person(),
              "wallet.expires:" + paper.number(),
              paper.label() + "快到期了",
              "%s到期。要接着用的，到时换一份新的。".formatted(paper.untilOn()),
              "/my/wallet"));
    }
  }
}
