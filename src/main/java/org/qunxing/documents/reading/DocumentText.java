package org.qunxing.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.files.FileGuard;
import org.qunxing.documents.files.FileType;
import org.qunxing.documents.reading.ReadText.Kind;

/** The door for documents on their way in. */
public final class DocumentText {
  private static final long LARGEST_WEB_PAGE = 10L << 20;

  private DocumentText() {}

  /**
   * Reads a document as plain text, told by its content whatever its name says.
   *
   * @param originalName as the person named it, for the sentence when the file cannot be read
   * @throws org.qunxing.kernel.Refusal with an {@link UnreadableDocument}
   */
  public static ReadText read(Path file, String originalName) {
    try {
      FileGuard.checkSize(file, FileGuard.LARGEST_FILE);
      return read(file, FileType.of(file), originalName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadText read(Path file, FileType type, String originalName) throws IOException {
    return switch (type) {
      case TEXT -> PlainText.read(file);
      case HTML -> webPage(file);
      case DOCX -> new ReadText(notBlank(WordText.read(file)), Kind.DOCX, null);
      case PDF -> new ReadText(PdfText.read(file), Kind.PDF, null);
      case ENCRYPTED_OFFICE -> throw UnreadableDocument.ENCRYPTED.refuse();
      case OLD_WORD ->
          throw UnreadableDocument.WRONG_TYPE.refuse(
              "“%s”是旧版 Word 文件（.doc），请用 Word 或 WPS 另存为 .docx 后再上传".formatted(originalName));
      case XLSX, OLD_EXCEL, RICH_TEXT, PICTURE, ARCHIVE, OTHER ->
          throw UnreadableDocument.WRONG_TYPE.refuse(
              "“%s”是%s，这里需要 Word（.docx）、PDF、网页或纯文本文件".formatted(originalName, type.label()));
    };
  }

  private static ReadText webPage(Path file) throws IOException {
    FileGuard.checkSize(file, LARGEST_WEB_PAGE);
    return WebPageText.read(file);
  }

  static String notBlank(String text) {
    if (text.isBlank()) {
      throw UnreadableDocument.EMPTY.refuse();
    }
    return text;
  }
}
