package org.qunxing.planreader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the files of hand-labelled passages. Their format and conventions stand in {@code
 * src/test/resources/planreader/README.md}.
 *
 * <p>{@code labelled.tsv} was written beside the grammar; {@code blind.tsv} by somebody who knew
 * neither the grammar nor the other file, and measures how far the grammar carries.
 */
public final class PlanReaderLabels {

  private PlanReaderLabels() {}

  public static List<LabelledPassage> read(String resource) {
    var passages = new ArrayList<LabelledPassage>();
    var lines = text(resource).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var columns = lines.get(i).split("\t", -1);
      if (columns[0].equals("S")) {
        var passage = columns[3].replace("\\n", "\n");
        passages.add(
            new LabelledPassage(i + 1, columns[1], columns[2], passage, new ArrayList<>()));
      } else if (columns[0].equals("T")) {
        passages.getLast().targets().add(LabelledTarget.of(columns));
      }
    }
    return passages;
  }

  private static String text(String resource) {
    try (var in = PlanReaderLabels.class.getResourceAsStream("/planreader/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no such file of labels: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
