package org.qunxing.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.kernel.Refusal;

/**
 * The text layer of a PDF, top to bottom, with page headers and footers as they stand; the cells of
 * a table's row divided by tabs, as out of a Word file.
 */
final class PdfText {
  private static final long MEMORY = 32L << 20;
  private static final long SCRATCH = 256L << 20;
  private static final int FEWEST_LETTERS_A_PAGE = 4;

  private PdfText() {}

  static String read(Path file) throws IOException {
    var cache = MemoryUsageSetting.setupMixed(MEMORY, SCRATCH).streamCache;
    try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, cache)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw UnreadableDocument.ENCRYPTED.refuse();
      }
      return text(document);
    } catch (InvalidPasswordException _) {
      throw UnreadableDocument.ENCRYPTED.refuse();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException _) {
      // PDFBox meets hostile bytes with any exception at all; none of them is a fault of ours.
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  private static String text(PDDocument document) throws IOException {
    var stripper = new PdfLines();
    var lines = new LineWriter();
    var pages = new PdfPages();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      pages.add(stripper.itemsOf(document, page));
    }
    pages.write(lines);
    String text = lines.text();
    refuseScans(text, document.getNumberOfPages());
    return text;
  }

  /** A scan may still carry page numbers or a stamp's few letters as text. */
  private static void refuseScans(String text, int pages) {
    if (pages == 0) {
      throw UnreadableDocument.EMPTY.refuse();
    }
    long letters = text.chars().filter(Character::isLetter).limit(10_000).count();
    if (letters < (long) pages * FEWEST_LETTERS_A_PAGE && letters < 10_000) {
      throw UnreadableDocument.SCANNED_PDF.refuse();
    }
  }
}
