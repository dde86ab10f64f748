package org.qunxing.members.file;

import org.jspecify.annotations.Nullable;

/**
 * Which of a person's numbers somebody asks for.
 *
 * @param what null when the address was made up by hand
 */
public record RevealForm(@Nullable What what) {

  /** A number that is masked everywhere else. */
  public enum What {
    NATIONAL_ID("身份证号"),
    PHONE("手机号");

    private final String label;

    What(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
