package org.qunxing.plans.content;

import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Status;
import org.qunxing.plans.figures.TargetFigure;
import org.qunxing.plans.figures.Wording;

/**
 * A target of an initiative, from found to accepted.
 *
 * @param quote the clause in the source text, or what was typed
 * @param start offset of the quote, null when typed
 * @param reading what the reader thought of it
 * @param expression how it is counted; exclusive with {@code uncountable}
 * @param uncountable why the platform can't count it yet
 */
public record Indicator(
    int no,
    int initiativeNo,
    Origin origin,
    State state,
    @Nullable Integer mergedInto,
    String quote,
    @Nullable Integer start,
    @Nullable Integer end,
    TargetFigure figure,
    Status reading,
    @Nullable String expression,
    @Nullable String uncountable,
    int version,
    String changedBy) {

  /** Where it comes from. */
  public enum Origin {
    READ("从原文读出"),
    SELECTED("从原文选取"),
    TYPED("手工补充");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What the officer decided about it. */
  public enum State {
    FOUND("待定"),
    ACCEPTED("已采用"),
    REJECTED("不采用"),
    MERGED("已合并");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Added by hand to what the text promises; its words are made of its figure. */
  public static Indicator typed(int no, int initiative, TargetFigure figure, String by) {
    return new Indicator(
        no,
        initiative,
        Origin.TYPED,
        State.ACCEPTED,
        null,
        figure.subject() + " " + Wording.target(figure),
        null,
        null,
        figure,
        Status.TARGET,
        null,
        null,
        0,
        by);
  }

  public boolean accepted() {
    return state == State.ACCEPTED;
  }

  /** Neither bound to a measure nor declared uncountable. */
  public boolean unbound() {
    return expression == null && uncountable == null;
  }

  /**
   * @param into the one that covers it when merged
   * @param seen the version that the person had before them
   */
  public Indicator decided(State decision, @Nullable Integer into, int seen, String by) {
    return edited(initiativeNo, decision, into, figure, seen, by);
  }

  /** Corrected, and thereby accepted. */
  public Indicator corrected(TargetFigure right, int initiative, int seen, String by) {
    return edited(initiative, State.ACCEPTED, null, right, seen, by);
  }

  /** Moved to an initiative, undecided as it was. */
  public Indicator under(int initiative, int seen, String by) {
    return edited(initiative, state, mergedInto, figure, seen, by);
  }

  private Indicator edited(
      int initiative,
      State decision,
      @Nullable Integer into,
      TargetFigure right,
      int seen,
      String by) {
    return new Indicator(
        no,
        initiative,
        origin,
        decision,
        into,
        quote,
        start,
        end,
        right,
        reading,
        expression,
        uncountable,
        seen,
        by);
  }

  public Indicator bound(@Nullable String to, @Nullable String orWhyNot) {
    return new Indicator(
        no,
        initiativeNo,
        origin,
        state,
        mergedInto,
        quote,
        start,
        end,
        figure,
        reading,
        to,
        orWhyNot,
        version,
        changedBy);
  }
}
