package org.qunxing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents, invented by us, with the outline a person expects beside each. */
class WholeDocumentsTests {

  private static final Path SHARED_PLANS = Path.of("../shared/plans");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mixed-numbering",
        "broken-lines",
        "traditional",
        "notes",
        "unnumbered",
        "chapters",
        "spaced-title",
        "speech",
        "republic",
        "second-half"
      })
  void readsTheOutlineAPersonExpects(String name) {
    var outline = PlanReader.read(resource(name + ".txt"));

    assertThat(OutlineSketch.of(outline)).isEqualTo(resource(name + ".outline"));
  }

  @Test
  void mendsBrokenLinesInTitlesAndText() {
    var outline = PlanReader.read(resource("broken-lines.txt"));

    assertThat(outline.title()).doesNotContain("\n").endsWith("2026年工作计划");
    assertThat(outline.sections().getFirst().text()).contains("紧扣主责主业").doesNotContain("\n");
  }

  @Test
  void leavesOutPageNumbersSmallPrintAndNotes() {
    var broken = PlanOutlineJson.write(PlanReader.read(resource("broken-lines.txt")));
    var notes = PlanOutlineJson.write(PlanReader.read(resource("notes.txt")));

    assertThat(broken).doesNotContain("由用户上传", "- 1 -", "36.5", "共 2 页");
    assertThat(notes).doesNotContain("五险一金");
  }

  @Test
  void quotesAcrossABrokenLineVerbatim() {
    var text = resource("broken-lines.txt");

    var target =
        PlanReader.read(text).targets().stream()
            .filter(t -> t.value().intValue() == 23_000)
            .findFirst()
            .orElseThrow();

    assertThat(target.quote()).isEqualTo("覆盖团员青年 2.3\n万人次");
    assertThat(text.substring(target.start(), target.end())).isEqualTo(target.quote());
  }

  @ParameterizedTest
  @MethodSource("sharedPlans")
  void readsTheRealDocumentsOfTheField(Path file) throws IOException {
    Assumptions.assumeTrue(Files.exists(file), "the shared documents are not here");
    var text = Files.readString(file);

    var outline = PlanReader.read(text);

    assertThat(outline.year()).isBetween(2020, 2024);
    assertThat(outline.sections().stream().filter(s -> s.level() == 1).toList())
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(outline.targets())
        .allMatch(t -> text.substring(t.start(), t.end()).equals(t.quote()));
  }

  static Stream<Path> sharedPlans() {
    return List.of("plan-2022.txt", "plan-2024.txt", "report-2020.txt").stream()
        .map(SHARED_PLANS::resolve);
  }

  private static String resource(String name) {
    try (var in = WholeDocumentsTests.class.getResourceAsStream("/planreader/documents/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such document: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
