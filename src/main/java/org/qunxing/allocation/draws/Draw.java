package org.qunxing.allocation.draws;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.PoolId;

/**
 * A draw as it is published. What is here never changes, only more is added: the digest when the
 * list stands, then the seed with the result.
 *
 * @param number as it stands in the address
 * @param commitment SHA-256 of the seed, in hexadecimal as all the others
 * @param digest SHA-256 of the sorted list; null while people may enter
 * @param seed null until the draw
 */
public record Draw(
    PoolId pool,
    long number,
    String title,
    String commitment,
    int partyMost,
    Instant declaredAt,
    @Nullable String digest,
    @Nullable Instant listedAt,
    @Nullable String seed,
    @Nullable Instant drawnAt,
    Instant opensAt,
    Instant closesAt,
    boolean stopped,
    @Nullable Integer queueMost) {

  /** Its public page. */
  public String address() {
    return "/draws/" + number;
  }

  /** Promised, entering, listed, drawn: 1 to 4, and 5 when all is done. */
  int step(Instant now) {
    if (isDrawn()) {
      return 5;
    }
    if (isListed() || !now.isBefore(closesAt)) {
      return 3;
    }
    return now.isBefore(opensAt) ? 1 : 2;
  }

  /** In words: 报名中. */
  String state(Instant now) {
    if (stopped && !isDrawn()) {
      return "已停办";
    }
    return switch (step(now)) {
      case 1 -> "还没开始报名";
      case 2 -> "报名中";
      case 3 -> isListed() ? "名单已公布" : "报名已截止";
      default -> "已开奖";
    };
  }

  String tone() {
    if (isDrawn()) {
      return "good";
    }
    return stopped ? "bad" : "info";
  }

  boolean isListed() {
    return listedAt != null;
  }

  public boolean isDrawn() {
    return drawnAt != null;
  }

  /**
   * Units of a part of the pool; null without limit.
   *
   * @param promised when the draw was declared
   * @param available when it was drawn; null before
   */
  public record PartOfDraw(
      int part, String name, @Nullable Integer promised, @Nullable Integer available) {}

  /** Limits over several pools that are checked at the draw. */
  public record Limit(String name, String counts, int most) {}

  /** How many entries there are, and how many of them drew what there was. */
  public record Counts(int entries, int people, int held) {}

  /** All that was promised. */
  public record Promise(List<DrawTerms.Lots> lots, List<PartOfDraw> parts, List<Limit> limits) {}
}
