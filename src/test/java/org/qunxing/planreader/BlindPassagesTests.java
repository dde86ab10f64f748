package org.qunxing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The measure of how far the grammar carries: passages labelled by somebody who had seen neither it
 * nor our own labels. The floor stands a little under what was reached, so that a loss shows.
 */
class BlindPassagesTests {

  private static final double FLOOR = 0.97;

  private final List<LabelledPassage.Reading> readings =
      PlanReaderLabels.read("blind.tsv").stream().map(LabelledPassage::read).toList();

  @Test
  void findsNearlyAllTargetsWithEveryFieldRight() {
    long wanted = readings.stream().mapToLong(r -> r.label().targets().size()).sum();
    long right = readings.stream().mapToLong(LabelledPassage.Reading::right).sum();

    assertThat((double) right / wanted).as(faults()).isGreaterThan(FLOOR);
  }

  @Test
  void inventsHardlyAny() {
    long found = readings.stream().mapToLong(LabelledPassage.Reading::found).sum();
    long right = readings.stream().mapToLong(LabelledPassage.Reading::right).sum();

    assertThat((double) right / found).as(faults()).isGreaterThan(FLOOR);
  }

  private String faults() {
    return String.join(
        "\n", readings.stream().flatMap(r -> r.faults().stream()).distinct().toList());
  }
}
