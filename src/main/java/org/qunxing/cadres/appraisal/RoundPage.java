package org.qunxing.cadres.appraisal;

import java.util.List;

/** One year's appraisal, for the officer who grades. */
public record RoundPage(Round round, String unitName, List<Appraisal> appraisals, Quota quota) {

  public long open() {
    return appraisals.stream().filter(one -> !one.isGraded()).count();
  }
}
