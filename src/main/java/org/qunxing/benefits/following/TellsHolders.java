package org.qunxing.benefits.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Pool;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.notices.Notices;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.personfile.EntryKind;
import org.qunxing.personfile.NewEntry;
import org.qunxing.personfile.PersonFiles;
import org.qunxing.personfile.Sensitivity;
import org.qunxing.web.Written;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened while they were not looking, and their files what they received. Who
 * got something at a tap has read it on the page already and gets no message.
 */
@Component
public class TellsHolders {

  private static final EntryKind RECEIVED =
      new EntryKind("benefits.received", "领到普惠福利", "gift", "good", Sensitivity.OPEN);

  public static final DeclaredKinds KINDS = DeclaredKinds.of(RECEIVED);

  private final Notices notices;
  private final PersonFiles files;

  TellsHolders(Notices notices, PersonFiles files) {
    this.notices = notices;
    this.files = files;
  }

  void tell(Offer offer, Pool pool, List<FollowsPool.Step> steps) {
    files.note(
        steps.stream()
            .filter(FollowsPool.Step::gave)
            .map(step -> entry(offer, step.after()))
            .toList());
    for (FollowsPool.Step step : steps) {
      if (step.tookBack()) {
        files.takeBack(step.after().person(), RECEIVED.key(), source(offer, step.after()));
      }
      tell(offer, pool, step);
    }
  }

  private static NewEntry entry(Offer offer, Holding holding) {
    return NewEntry.of(
            holding.person(),
            RECEIVED.key(),
            holding.home(),
            offer.line(),
            offer.unitName(),
            "领到“%s” %d 份".formatted(offer.title(), holding.units()))
        .from(source(offer, holding), "/my/offers/" + offer.number());
  }

  private static String source(Offer offer, Holding holding) {
    return offer.number() + "/" + holding.turn();
  }

  private record News(String title, String text) {}

  private void tell(Offer offer, Pool pool, FollowsPool.Step step) {
    News news = news(offer, pool, step);
    if (news != null) {
      notices.tell(
          new Notices.Message(
              step.after().person(),
              "benefits.%s:%s/%d"
                  .formatted(step.change().kind(), offer.number(), step.after().turn()),
              news.title() + "：" + offer.title(),
              news.text(),
              "/my/offers/" + offer.number()));
    }
  }

  private static @Nullable News news(Offer offer, Pool pool, FollowsPool.Step step) {
    HoldingState before = step.before() == null ? null : step.before().state();
    return switch (step.change().kind()) {
      case GIVEN -> before == null ? null : given(offer, before);
      case OFFERED -> new News("有名额了", "有人让出了一份，为您保留到 %s。请打开页面确认要不要。".formatted(until(pool, step)));
      case LAPSED -> new News("保留时间已过", "没有收到您的确认，这一份已经让给下一位。");
      case PASSED_OVER -> new News("候补没有给您", "轮到您时，您领的同类福利已经到了上限，这一份给了下一位。");
      case NOT_DRAWN -> new News("这次没有抽中", "抽签结果和算法都公开，打开页面可以核对。");
      case QUEUED -> before == null ? null : new News("没有抽中，已列入候补", "有人退回时，会按抽签的顺序轮到您。");
      case ENTERED, RELEASED -> null;
    };
  }

  private static @Nullable News given(Offer offer, HoldingState before) {
    String fetch =
        "请在 %s 前到%s领取。"
            .formatted(
                Written.shortMoment(offer.details().pickUp().until()),
                offer.details().pickUp().place());
    return switch (before) {
      case WAITING -> new News("候补成功", fetch);
      case ENTERED -> new News("您中签了", fetch);
      default -> null;
    };
  }

  private static String until(Pool pool, FollowsPool.Step step) {
    Instant at = step.change().at();
    return Written.shortMoment(pool.offer() == null ? at : at.plus(pool.offer()));
  }
}
