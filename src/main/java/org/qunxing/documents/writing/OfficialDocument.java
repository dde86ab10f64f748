package org.qunxing.documents.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The door for official documents on their way out: a report or letter laid out after GB/T
 * 9704-2012. Written from top to bottom; headings number themselves 一、（一）1.（1）; nothing follows the
 * signature.
 *
 * <p>The same content always gives the same bytes.
 */
public final class OfficialDocument {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final int LEVELS = 4;
  private static final int LAST_CHINESE = 99;

  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private final int[] numbers = new int[LEVELS];
  private int tables;
  private boolean notesAtEnd;
  private boolean signed;

  private OfficialDocument(String title) {
    this.title = title;
    blocks.add(Block.paragraph("Title", title));
  }

  public static OfficialDocument titled(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
    return new OfficialDocument(title);
  }

  /** A line below the title, such as the period reported on. */
  public OfficialDocument subtitle(String text) {
    return add(Block.paragraph("Subtitle", text));
  }

  /** To whom it is addressed (主送机关); the colon is added. */
  public OfficialDocument addressee(String text) {
    return add(Block.paragraph("Addressee", text + "："));
  }

  /** 一、 */
  public OfficialDocument section(String heading) {
    return heading(1, heading);
  }

  /** （一） */
  public OfficialDocument subsection(String heading) {
    return heading(2, heading);
  }

  /** 1. */
  public OfficialDocument point(String heading) {
    return heading(3, heading);
  }

  /** （1） */
  public OfficialDocument subpoint(String heading) {
    return heading(4, heading);
  }

  /** Running text; each line of it becomes a paragraph. */
  public OfficialDocument paragraph(String text) {
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> paragraph(Span.text(line.strip())));
    return this;
  }

  public OfficialDocument paragraph(Span... spans) {
    return paragraph(List.of(spans));
  }

  public OfficialDocument paragraph(List<Span> spans) {
    return add(new Block.Paragraph("Normal", List.copyOf(spans)));
  }

  public OfficialDocument table(DocumentTable table) {
    return add(new Block.Table(table, ++tables));
  }

  /** The list of attachments (附件说明), before the signature. */
  public OfficialDocument attachments(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String number = names.size() == 1 ? "" : (i + 1) + ".";
      String style = i == 0 ? "AttachmentFirst" : "AttachmentNext";
      add(Block.paragraph(style, (i == 0 ? "附件：" : "") + number + names.get(i)));
    }
    return this;
  }

  /** Who issues it and the day of issue (成文日期). The document ends here. */
  public OfficialDocument signed(LocalDate day, String... issuers) {
    if (issuers.length == 0) {
      throw new IllegalArgumentException("a signature needs an issuer");
    }
    for (int i = 0; i < issuers.length; i++) {
      add(Block.paragraph(i == 0 ? "SignatureFirst" : "Signature", issuers[i]));
    }
    add(
        Block.paragraph(
            "Date",
            "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    signed = true;
    return this;
  }

  /** Puts the notes behind the text instead of at the foot of each page. */
  public OfficialDocument notesAtEnd() {
    notesAtEnd = true;
    return this;
  }

  public void writeTo(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      writeTo(out);
    }
  }

  /** Writes the docx; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    new WordPackage(title, blocks, notesAtEnd).writeTo(out);
  }

  private OfficialDocument heading(int level, String text) {
    numbers[level - 1]++;
    for (int below = level; below < LEVELS; below++) {
      numbers[below] = 0;
    }
    int number = numbers[level - 1];
    String printed =
        switch (level) {
          case 1 -> chinese(number) + "、";
          case 2 -> "（" + chinese(number) + "）";
          case 3 -> number + ".";
          default -> "（" + number + "）";
        };
    return add(Block.paragraph("Heading" + level, printed + text));
  }

  private static String chinese(int number) {
    if (number > LAST_CHINESE) {
      throw new IllegalArgumentException("no document has a hundred sections");
    }
    String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
    return tens + DIGITS[number % 10];
  }

  private OfficialDocument add(Block block) {
    if (signed) {
      throw new IllegalStateException("nothing follows the signature");
    }
    blocks.add(block);
    return this;
  }
}
