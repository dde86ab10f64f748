package org.qunxing.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a task table printed to PDF reads like, however it was drawn. */
class PdfTableTests {
  private static final float[] COLUMNS = {60, 100, 300, 420, 540};

  @TempDir private Path folder;

  @Test
  void readsARuledTableRowByRowWithWrappedCells() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.text(60, 760, "Tasks of the year");
              sheet.grid(COLUMNS, 740, 720, 690, 660);
              sheet.row(COLUMNS, 725, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 705, "1", "Hold twelve contests", "Union", "2026-11-30");
              sheet.row(COLUMNS, 693, "", "in all streets", "of the district", "");
              sheet.row(COLUMNS, 670, "2", "Train 300 workers", "Union", "2026-12-31");
              sheet.text(60, 630, "After the table");
            });

    assertThat(lines(file))
        .containsExactly(
            "Tasks of the year",
            "No.\tTask\tUnit\tUntil",
            "1\tHold twelve contests in all streets\tUnion of the district\t2026-11-30",
            "2\tTrain 300 workers\tUnion\t2026-12-31",
            "After the table");
  }

  /** The number stands half a line lower than the words beside it: no two share a baseline. */
  @Test
  void readsCellsThatAreCentredInTheirRow() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.thinBoxes(COLUMNS, 740, 700, 660);
              sheet.row(COLUMNS, 726, "", "Hold twelve", "", "");
              sheet.row(COLUMNS, 719, "1", "", "Union", "May");
              sheet.row(COLUMNS, 712, "", "contests", "", "");
              sheet.row(COLUMNS, 686, "", "Train three", "", "");
              sheet.row(COLUMNS, 679, "2", "", "League", "June");
              sheet.row(COLUMNS, 672, "", "hundred workers", "", "");
            });

    assertThat(lines(file))
        .containsExactly(
            "1\tHold twelve contests\tUnion\tMay", "2\tTrain three hundred workers\tLeague\tJune");
  }

  @Test
  void keepsAMergedCellWhereItBegins() throws IOException {
    float[] columns = {60, 200, 300, 400};
    Path file =
        page(
            sheet -> {
              sheet.grid(new float[] {200, 300, 400}, 740, 720, 700, 680);
              sheet.grid(new float[] {60, 200}, 740, 720, 680);
              sheet.row(columns, 725, "List", "Task", "Until");
              sheet.row(columns, 696, "For workers", "", "");
              sheet.row(columns, 705, "", "Canteen", "May");
              sheet.row(columns, 685, "", "Nursery", "June");
            });

    assertThat(lines(file))
        .containsExactly("List\tTask\tUntil", "For workers\tCanteen\tMay", "\tNursery\tJune");
  }

  @Test
  void readsATableOnATurnedPage() throws IOException {
    Path file =
        turned(
            sheet -> {
              sheet.grid(COLUMNS, 500, 480, 460);
              sheet.row(COLUMNS, 485, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 465, "1", "Contest", "Union", "May");
            });

    assertThat(lines(file)).containsExactly("No.\tTask\tUnit\tUntil", "1\tContest\tUnion\tMay");
  }

  @Test
  void readsATableThatOnlyWhiteSpaceShows() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.text(60, 780, "Annex");
              sheet.row(COLUMNS, 740, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 720, "1", "Hold twelve contests in all", "Union", "May");
              sheet.row(COLUMNS, 708, "", "streets", "", "");
              sheet.row(COLUMNS, 688, "2", "Train workers", "Union and its", "June");
              sheet.row(COLUMNS, 676, "", "", "school", "");
              sheet.row(COLUMNS, 656, "3", "Open a canteen", "League", "July");
              sheet.text(60, 600, "These words stand under the table and are not of it at all.");
            });

    assertThat(lines(file))
        .containsExactly(
            "Annex",
            "No.\tTask\tUnit\tUntil",
            "1\tHold twelve contests in all streets\tUnion\tMay",
            "2\tTrain workers\tUnion and its school\tJune",
            "3\tOpen a canteen\tLeague\tJuly",
            "These words stand under the table and are not of it at all.");
  }

  @Test
  void findsTheRowsByTheirNumbersWhenAllLinesAreEquallyFarApart() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.row(COLUMNS, 740, "1", "Hold twelve", "Union", "May");
              sheet.row(COLUMNS, 726, "", "contests", "of the district", "2026");
              sheet.row(COLUMNS, 712, "2", "Train workers", "League", "June");
              sheet.row(COLUMNS, 698, "3", "Open a canteen", "League", "July");
            });

    assertThat(lines(file))
        .containsExactly(
            "1\tHold twelve contests\tUnion of the district\tMay 2026",
            "2\tTrain workers\tLeague\tJune",
            "3\tOpen a canteen\tLeague\tJuly");
  }

  @Test
  void joinsATableThatGoesOnOverThePage() throws IOException {
    Path file =
        pages(
            sheet -> {
              sheet.grid(COLUMNS, 120, 100, 80, 60);
              sheet.row(COLUMNS, 105, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 85, "1", "Contest", "Union", "May");
              sheet.row(COLUMNS, 65, "2", "Train workers", "Union", "June");
              sheet.text(290, 30, "- 4 -");
            },
            sheet -> {
              sheet.grid(COLUMNS, 760, 740, 720, 700);
              sheet.row(COLUMNS, 745, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 725, "", "of all streets", "", "2026");
              sheet.row(COLUMNS, 705, "3", "Canteen", "League", "July");
              sheet.text(60, 660, "The end");
            });

    assertThat(lines(file))
        .containsExactly(
            "No.\tTask\tUnit\tUntil",
            "1\tContest\tUnion\tMay",
            "2\tTrain workers of all streets\tUnion\tJune 2026",
            "3\tCanteen\tLeague\tJuly",
            "- 4 -",
            "The end");
  }

  @Test
  void keepsTwoDifferentTablesOnTwoPagesApart() throws IOException {
    float[] three = {60, 200, 300, 400};
    Path file =
        pages(
            sheet -> {
              sheet.grid(COLUMNS, 120, 100, 80);
              sheet.row(COLUMNS, 105, "No.", "Task", "Unit", "Until");
              sheet.row(COLUMNS, 85, "1", "Contest", "Union", "May");
            },
            sheet -> {
              sheet.grid(three, 760, 740, 720);
              sheet.row(three, 745, "Street", "Head", "Phone");
              sheet.row(three, 725, "", "Chen", "12351");
            });

    assertThat(lines(file))
        .containsExactly(
            "No.\tTask\tUnit\tUntil",
            "1\tContest\tUnion\tMay",
            "Street\tHead\tPhone",
            "\tChen\t12351");
  }

  @Test
  void readsAPageOfTwoColumnsOneAfterTheOther() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.text(200, 780, "A heading over both");
              for (int i = 0; i < 10; i++) {
                sheet.text(60, 740 - 16 * i, "left column says its line " + (i + 1) + " of ten");
                sheet.text(320, 740 - 16 * i, "right column says its line " + (i + 1) + " of ten");
              }
            });

    List<String> expected = new ArrayList<>(List.of("A heading over both"));
    for (String side : List.of("left", "right")) {
      IntStream.rangeClosed(1, 10)
          .mapToObj(i -> side + " column says its line " + i + " of ten")
          .forEach(expected::add);
    }
    assertThat(lines(file)).containsExactlyElementsOf(expected);
  }

  @Test
  void leavesRunningTextAsItIs() throws IOException {
    Path file =
        page(
            sheet -> {
              sheet.text(200, 780, "W o r k   p l a n");
              sheet.text(84, 750, "1.   Hold twelve contests in all the streets of the district,");
              sheet.text(60, 734, "and let everybody take part who wants to, as the law says.");
              sheet.text(84, 718, "2.   Train three hundred workers.");
              sheet.row(new float[] {84, 300}, 690, "Union", "League");
              sheet.row(new float[] {84, 300}, 674, "15 January", "16 January");
              sheet.grid(new float[] {50, 560}, 800, 40);
              sheet.grid(new float[] {60, 300}, 640, 620);
              sheet.text(66, 626, "A box around a remark");
            });

    assertThat(lines(file))
        .containsExactly(
            "W o r k p l a n",
            "1. Hold twelve contests in all the streets of the district,",
            "and let everybody take part who wants to, as the law says.",
            "2. Train three hundred workers.",
            "Union League",
            "15 January 16 January",
            "A box around a remark");
  }

  private static List<String> lines(Path file) {
    return DocumentText.read(file, "plan.pdf").text().lines().toList();
  }

  /** Draws on one page. */
  private interface Drawing {
    void on(Sheet sheet) throws IOException;
  }

  private Path page(Drawing drawing) throws IOException {
    return pages(drawing);
  }

  private Path pages(Drawing... drawings) throws IOException {
    try (var document = new PDDocument()) {
      for (Drawing drawing : drawings) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          drawing.on(new Sheet(content));
        }
      }
      return saved(document);
    }
  }

  /** As office programs print a landscape page: drawn upright and turned by the viewer. */
  private Path turned(Drawing drawing) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      page.setRotation(90);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getRotateInstance(Math.PI / 2, page.getCropBox().getWidth(), 0));
        drawing.on(new Sheet(content));
      }
      return saved(document);
    }
  }

  private Path saved(PDDocument document) throws IOException {
    Path file = folder.resolve("table.pdf");
    document.save(file.toFile());
    return file;
  }

  private record Sheet(PDPageContentStream content) {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    void text(float x, float y, String words) throws IOException {
      content.beginText();
      content.setFont(FONT, 11);
      content.newLineAtOffset(x, y);
      content.showText(words);
      content.endText();
    }

    void row(float[] columns, float y, String... cells) throws IOException {
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          text(columns[i] + 4, y, cells[i]);
        }
      }
    }

    /** Stroked from edge to edge. */
    void grid(float[] xs, float... ys) throws IOException {
      for (float x : xs) {
        stroke(x, ys[0], x, ys[ys.length - 1]);
      }
      for (float y : ys) {
        stroke(xs[0], y, xs[xs.length - 1], y);
      }
    }

    private void stroke(float x1, float y1, float x2, float y2) throws IOException {
      content.moveTo(x1, y1);
      content.lineTo(x2, y2);
      content.stroke();
    }

    /** Filled cell by cell, as word processors do it. */
    void thinBoxes(float[] xs, float... ys) throws IOException {
      for (int i = 0; i + 1 < ys.length; i++) {
        for (float x : xs) {
          content.addRect(x, ys[i + 1], 0.6f, ys[i] - ys[i + 1]);
        }
      }
      for (float y : ys) {
        for (int i = 0; i + 1 < xs.length; i++) {
          content.addRect(xs[i], y, xs[i + 1] - xs[i], 0.6f);
        }
      }
      content.fill();
    }
  }
}
