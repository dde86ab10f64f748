package org.qunxing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.qunxing.kernel.Refusal;

/** Files good and bad, made on the spot. */
public final class DocumentFixtures {
  private static final String WORD_ROOT =
      "<w:%s xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>%s</w:%1$s>";

  private DocumentFixtures() {}

  public static Path text(Path folder, String text, String charset) throws IOException {
    return Files.write(
        Files.createTempFile(folder, "text", ".txt"), text.getBytes(Charset.forName(charset)));
  }

  public static Path bytes(Path folder, int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return Files.write(Files.createTempFile(folder, "bytes", ".docx"), content);
  }

  /** A package of parts by name, such as {@code word/document.xml}. */
  public static Path zip(Path folder, Map<String, String> parts) throws IOException {
    Path file = Files.createTempFile(folder, "package", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  /** A Word document of this body, in WordprocessingML with the prefix {@code w}. */
  public static Path docx(Path folder, String body) throws IOException {
    return docx(folder, body, Map.of());
  }

  /** With further parts: {@code numbering}, {@code styles}, {@code footnotes} and their content. */
  public static Path docx(Path folder, String body, Map<String, String> more) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "word/document.xml", WORD_ROOT.formatted("document", "<w:body>" + body + "</w:body>"));
    more.forEach((name, xml) -> parts.put("word/" + name + ".xml", WORD_ROOT.formatted(name, xml)));
    return zip(folder, parts);
  }

  public static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** A workbook of one sheet with these rows in SpreadsheetML. */
  public static Path sheet(Path folder, String rows) throws IOException {
    String root = "<%s xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>%s</%1$s>";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        folder,
        Map.of(
            "[Content_Types].xml",
            """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
              <Override PartName='/xl/workbook.xml' ContentType=
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>
            </Types>
            """,
            "xl/workbook.xml",
            root.formatted(
                "workbook",
                "<sheets><sheet name='a' sheetId='1' r:id='rId1' xmlns:r='%s'/></sheets>"
                    .formatted(relations)),
            "xl/_rels/workbook.xml.rels",
            ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='rId1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/>"
                    + "</Relationships>")
                .formatted(relations),
            "xl/worksheets/sheet1.xml",
            root.formatted("worksheet", "<sheetData>" + rows + "</sheetData>")));
  }

  /** A part that unpacks to far more than it weighs, with true headers. */
  public static Path bomb(Path folder, String... parts) throws IOException {
    Path file = Files.createTempFile(folder, "bomb", ".zip");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        for (int i = 0; i < 64; i++) {
          zip.write(spaces);
        }
      }
    }
    return file;
  }

  /** A file of this length that takes no room on the disk. */
  public static Path sparse(Path folder, long length) throws IOException {
    Path file = Files.createTempFile(folder, "sparse", ".txt");
    try (var access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(length);
    }
    return file;
  }

  public static Path firstHalf(Path folder, Path of) throws IOException {
    byte[] all = Files.readAllBytes(of);
    return Files.write(
        Files.createTempFile(folder, "half", ".docx"), Arrays.copyOf(all, all.length / 2));
  }

  public static void assertRefused(UnreadableDocument reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
