package org.qunxing.wallet;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a paper, for its owner. */
@Component
@Transactional(readOnly = true)
class UsesOfPapers {

  private final KeepPapers keep;
  private final Requests requests;
  private final Clock clock;

  UsesOfPapers(KeepPapers keep, Requests requests, Clock clock) {
    this.keep = keep;
    this.requests = requests;
    this.clock = clock;
  }

  PaperPage of(Actor actor, String number) {
    Paper paper = keep.mine(actor, number);
    return new PaperPage(paper, requests.uses(paper.id()), LocalDate.now(clock));
  }
}
