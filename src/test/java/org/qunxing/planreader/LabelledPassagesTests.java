package org.qunxing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LabelledPassagesTests {

  @TestFactory
  Stream<DynamicTest> readsEachLabelledPassageAsItsLabelSays() {
    return PlanReaderLabels.read("labelled.tsv").stream()
        .map(
            label ->
                DynamicTest.dynamicTest(
                    "line " + label.line() + ": " + label.passage().replace('\n', ' '),
                    () -> assertThat(label.read().faults()).isEmpty()));
  }

  @Test
  void coversEveryTrapWithEnoughPassages() {
    var labels = PlanReaderLabels.read("labelled.tsv");

    assertThat(labels).hasSizeGreaterThanOrEqualTo(150);
    assertThat(labels.stream().filter(label -> label.targets().isEmpty()).count())
        .isGreaterThan(40);
    assertThat(labels.stream().map(LabelledPassage::tags).toList())
        .contains(
            "bound", "time", "baseline", "two", "range", "cn", "wan", "ratio", "blank", "trad")
        .contains("broken", "qualifier", "name", "date", "list");
  }

  @Test
  void namesWhatTheFiguresMeasure() {
    var overlaps =
        PlanReaderLabels.read("labelled.tsv").stream()
            .map(LabelledPassage::read)
            .flatMap(LabelledPassagesTests::overlaps)
            .toList();

    assertThat(overlaps.stream().mapToDouble(Double::doubleValue).average().orElse(0))
        .isGreaterThan(0.9);
  }

  /** The guard: a reader that finds nothing, or everything with a digit, would be noticed. */
  @Test
  void noticesAFieldThatIsWrong() {
    var label = PlanReaderLabels.read("labelled.tsv").getFirst();
    var right = label.targets().getFirst();
    var wrong =
        new LabelledTarget(
            right.anchor(),
            right.subject(),
            "<",
            right.value(),
            null,
            "人",
            null,
            "month",
            null,
            "done");
    var spoiled =
        new LabelledPassage(1, label.context(), label.tags(), label.passage(), List.of(wrong));

    assertThat(spoiled.read().faults()).hasSize(4);
  }

  private static Stream<Double> overlaps(LabelledPassage.Reading reading) {
    return reading.matched().entrySet().stream()
        .map(e -> reading.label().targets().get(e.getKey()).subjectOverlap(e.getValue()));
  }
}
