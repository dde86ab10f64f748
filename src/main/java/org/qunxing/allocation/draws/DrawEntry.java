package org.qunxing.allocation.draws;

import org.jspecify.annotations.Nullable;

/**
 * A line of the published list, and what became of it.
 *
 * @param code who it is, to herself alone
 * @param people who take part by this entry
 * @param parts of the pool that may serve it, best first: {@code 2/0}
 * @param place in the order drawn, from 1; null before the draw
 * @param part that served it; null when none did
 */
public record DrawEntry(
    String code,
    int lots,
    int people,
    String parts,
    @Nullable Integer place,
    @Nullable Result result,
    @Nullable Integer part) {

  /** What the draw led to; what happens later, in the queue for instance, changes nothing here. */
  public enum Result {
    HELD("中签"),
    WAITING("候补"),
    NOT_DRAWN("未中"),
    /** A limit over several pools had been reached. */
    PASSED_OVER("超过限额，跳过"),
    /** Withdrawn while the draw was under way. */
    LEFT("已退出");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
