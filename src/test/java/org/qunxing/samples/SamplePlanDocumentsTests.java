package org.qunxing.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunxing.documents.reading.DocumentText;

/** The three forms of the sample plan say the same, also to our own reader. */
class SamplePlanDocumentsTests {

  @Test
  void readsTheSameFromWordAsFromText() throws IOException {
    assertThat(read("plan-2026.docx").lines())
        .containsExactlyElementsOf(written().filter(line -> !line.isBlank()).toList());
  }

  @Test
  void readsTheSameRunningTextFromPdf() throws IOException {
    String text =
        written()
            .filter(line -> !line.contains("\t"))
            .collect(Collectors.joining())
            .replace(" ", "");
    String beforeTheTable = text.substring(0, text.indexOf("四、重点任务分工"));

    String pdf =
        read("plan-2026.pdf")
            .lines()
            .filter(line -> !line.matches("— ?\\d+ ?—"))
            .collect(Collectors.joining())
            .replace(" ", "");

    assertThat(pdf).startsWith(beforeTheTable);
  }

  /** Cells wrap and the page breaks through the fourth row; yet it is the same table. */
  @Test
  void readsTheSameTableFromPdf() throws IOException {
    List<String> rows = written().filter(line -> line.contains("\t")).toList();

    assertThat(rows).hasSize(9);
    assertThat(read("plan-2026.pdf").lines()).containsSubsequence(rows);
    assertThat(read("plan-2026.pdf").lines().filter(line -> line.contains("\t")))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void staysSmallEnoughToCarryAround() throws IOException {
    assertThat(Files.size(SamplePlanDocuments.FOLDER.resolve("plan-2026.pdf"))).isLessThan(500_000);
  }

  private static Stream<String> written() throws IOException {
    return Files.readAllLines(SamplePlanDocuments.FOLDER.resolve("plan-2026.txt")).stream();
  }

  private static String read(String name) {
    Path file = SamplePlanDocuments.FOLDER.resolve(name);
    return DocumentText.read(file, name).text();
  }
}
