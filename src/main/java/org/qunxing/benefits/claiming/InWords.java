package org.qunxing.benefits.claiming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Level;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.web.Written;

/** Says plainly how things stand and why, with the figures behind it. */
final class InWords {

  /** Of a hundred who have something, so many usually give it back. */
  private static final int USUALLY_GIVEN_BACK = 5;

  private InWords() {}

  /** Where the pool stands, without anybody's name. */
  static String crowd(Offer offer, List<Level> levels) {
    int pieces = offer.details().pieces();
    long came = came(levels);
    if (offer.terms().isDraw()) {
      return "共 %s 份，已有 %s 人登记".formatted(number(pieces), number(came));
    }
    return "共 %s 份，还剩 %s 份".formatted(number(pieces), number(left(levels)));
  }

  static long came(List<Level> levels) {
    return levels.isEmpty() ? 0 : levels.getFirst().turns();
  }

  static int left(List<Level> levels) {
    return levels.stream()
        .map(Level::left)
        .filter(java.util.Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Why this wish stands as it does: 共 1,000 份，38,214 人来领，您是第 1,873 位。 */
  static String why(Offer offer, List<Level> levels, Standing standing) {
    return "共 %s 份，到现在 %s 人来领，您是第 %s 位。"
        .formatted(number(offer.details().pieces()), number(came(levels)), number(standing.turn()));
  }

  /** What became of a tap that left nothing behind. */
  static String nothing(Offer offer, List<Level> levels, Outcome outcome) {
    return switch (outcome) {
      case Outcome.SoldOut _ ->
          "共 %s 份，到现在 %s 人领到或排上了队，轮到您时已经没有了。%s"
              .formatted(
                  number(offer.details().pieces()),
                  number(came(levels)),
                  offer.terms().waits() ? "候补也满了。" : "这项福利不设候补。有人退回时，这里会重新显示剩余。");
      case Outcome.NotYet _ ->
          "还没到时间，%s 开始。到点后再点，早点不会排得更前。".formatted(Written.moment(offer.terms().opensAt()));
      case Outcome.Over _ -> "领取已于 %s 结束。".formatted(Written.moment(offer.terms().closesAt()));
      case Outcome.Stopped _ -> "这项福利已经停止发放。";
      case Outcome.LimitReached _ -> "您领的同类福利已经到了上限，把机会留给还没有领到的人。";
      case Outcome.Held _, Outcome.Waiting _, Outcome.Offered _, Outcome.Entered _ ->
          throw new IllegalArgumentException("something was recorded: " + outcome);
    };
  }

  /** What one may hope for. */
  static @Nullable String chance(Offer offer, List<Level> levels, @Nullable Standing mine) {
    if (offer.terms().isDraw() && (mine == null || mine.state() == Standing.State.ENTERED)) {
      return odds(offer.details().pieces(), came(levels));
    }
    return mine != null && mine.state() == Standing.State.WAITING
        ? chance(offer.details().pieces(), mine.position())
        : null;
  }

  static String odds(int pieces, long entered) {
    if (entered <= pieces) {
      return "到现在登记的人不比份数多，按现在的人数人人有份。";
    }
    return "按现在的人数，大约每 %s 人中 1 人。人数还会变，以截止时为准。"
        .formatted(number(Math.round((double) entered / pieces)));
  }

  static String chance(int pieces, int position) {
    int usual = Math.max(1, pieces * USUALLY_GIVEN_BACK / 100);
    String hope = position <= usual ? "有希望" : position <= 2 * usual ? "有一点希望" : "希望不大";
    return "通常每 100 份有 %d 份左右会退回，按您的位置%s。轮到时会在消息里告诉您，不用守着。".formatted(USUALLY_GIVEN_BACK, hope);
  }

  private static String number(long number) {
    return Written.number(number);
  }
}
