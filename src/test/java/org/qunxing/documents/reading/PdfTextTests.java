package org.qunxing.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.documents.DocumentFixtures.assertRefused;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.reading.ReadText.Kind;

class PdfTextTests {
  @TempDir private Path folder;

  @Test
  void readsFromTopToBottomWhateverTheOrderInTheFile() throws IOException {
    Path file = pdf("", "", "second line", "first line");

    ReadText read = DocumentText.read(file, "plan.pdf");

    assertThat(read.kind()).isEqualTo(Kind.PDF);
    assertThat(read.text().lines()).containsExactly("first line", "second line");
  }

  @Test
  void saysThatAScanIsAScan() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var picture = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
      var image = LosslessFactory.createFromImage(document, picture);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0);
      }
      document.save(file.toFile());
    }

    assertRefused(UnreadableDocument.SCANNED_PDF, () -> DocumentText.read(file, "scan.pdf"));
  }

  @Test
  void refusesAPdfThatNeedsAPassword() throws IOException {
    Path file = pdf("owner", "user", "secret text");

    assertRefused(UnreadableDocument.ENCRYPTED, () -> DocumentText.read(file, "locked.pdf"));
  }

  @Test
  void refusesAPdfThatForbidsCopying() throws IOException {
    Path file = pdf("owner", "", "do not copy this");

    assertRefused(UnreadableDocument.ENCRYPTED, () -> DocumentText.read(file, "locked.pdf"));
  }

  @Test
  void refusesATruncatedPdf() throws IOException {
    byte[] whole = Files.readAllBytes(pdf("", "", "some text"));
    Path file = Files.write(folder.resolve("half.pdf"), Arrays.copyOf(whole, 60));

    assertRefused(UnreadableDocument.DAMAGED, () -> DocumentText.read(file, "half.pdf"));
  }

  /** The later a line, the higher on the page. */
  private Path pdf(String owner, String user, String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "text", ".pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < lines.length; i++) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 600 + 20 * i);
          content.showText(lines[i]);
          content.endText();
        }
      }
      if (!owner.isEmpty()) {
        var rights = new AccessPermission();
        rights.setCanExtractContent(false);
        document.protect(new StandardProtectionPolicy(owner, user, rights));
      }
      document.save(file.toFile());
    }
    return file;
  }
}
