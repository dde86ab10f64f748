package org.qunxing.terms;

import org.qunxing.kernel.NationalId.Sex;

/**
 * Somebody elected, or a candidate.
 *
 * @param relative whether she is a near relative (近亲属) of the employer's head
 * @param votes for her; 0 while she is a candidate
 */
public record Elected(String name, Post post, Sex sex, boolean relative, int votes) {

  public Elected {
    name = name.strip();
  }

  public boolean isWoman() {
    return sex == Sex.FEMALE;
  }
}
