package org.qunxing.cadres.appraisal;

/**
 * How many may be graded excellent: the whole part of the share, never rounded up.
 *
 * @param all how many are appraised
 * @param excellent how many are excellent already
 */
public record Quota(int all, int percent, int excellent) {

  public int most() {
    return Math.toIntExact((long) all * percent / 100);
  }

  public boolean hasRoom() {
    return excellent < most();
  }
}
