package org.qunxing.terms;

/**
 * A rule as it applies here.
 *
 * @param article the source, as people cite it: 工会法 第十一条
 * @param field the form's field that it is about
 * @param text what it says of this case, and what to do where it is broken
 */
public record RuleCheck(Outcome outcome, String article, String field, String text) {

  /** What comes of it. */
  public enum Outcome {
    MET("符合", "good"),
    BROKEN("不符合", "bad"),
    /** Not asked for, but open to this union. */
    MAY("可以", "info");

    private final String label;
    private final String tone;

    Outcome(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    public String tone() {
      return tone;
    }
  }

  static RuleCheck met(String article, String field, String text) {
    return new RuleCheck(Outcome.MET, article, field, text);
  }

  static RuleCheck broken(String article, String field, String text) {
    return new RuleCheck(Outcome.BROKEN, article, field, text);
  }

  static RuleCheck may(String article, String field, String text) {
    return new RuleCheck(Outcome.MAY, article, field, text);
  }

  static RuleCheck of(boolean holds, String article, String field, String met, String broken) {
    return holds ? met(article, field, met) : broken(article, field, broken);
  }

  public boolean isBroken() {
    return outcome == Outcome.BROKEN;
  }

  /** The sentence with its source. */
  public String cited() {
    return "%s（%s）".formatted(text, article);
  }
}
