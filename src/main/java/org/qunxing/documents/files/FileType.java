package org.qunxing.documents.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.qunxing.documents.UnreadableDocument;

/** What a file really is, told from its bytes; its name is never asked. */
public enum FileType {
  DOCX("Word 文件（.docx）"),
  XLSX("Excel 表格（.xlsx）"),
  PDF("PDF 文件"),
  HTML("网页文件"),
  TEXT("纯文本文件"),
  OLD_WORD("旧版 Word 文件（.doc）"),
  OLD_EXCEL("旧版 Excel 表格（.xls）"),
  ENCRYPTED_OFFICE("加密的 Office 文件"),
  RICH_TEXT("RTF 文件"),
  PICTURE("图片"),
  ARCHIVE("压缩包"),
  OTHER("无法识别的文件");

  private static final int HEAD = 8192;
  private static final int DIRECTORY = 1 << 20;
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private final String label;

  FileType(String label) {
    this.label = label;
  }

  /** As a person would call it. */
  public String label() {
    return label;
  }

  /** Looks at the first bytes and, in an archive, at the names of its parts. */
  public static FileType of(Path file) throws IOException {
    Bytes head = Bytes.startOf(file, HEAD);
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return packaged(file);
    }
    if (head.startsWith(OLE)) {
      return compound(file);
    }
    return head.startsWith("{\\rtf") ? RICH_TEXT : plain(head);
  }

  private static FileType packaged(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      return zip.getEntry("xl/workbook.xml") != null ? XLSX : ARCHIVE;
    } catch (ZipException _) {
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  /**
   * Old Office formats and encrypted new ones share one container; the names of its streams, in a
   * directory at the start or at the end, tell them apart.
   */
  private static FileType compound(Path file) throws IOException {
    Bytes start = Bytes.startOf(file, DIRECTORY);
    Bytes end = Bytes.endOf(file, DIRECTORY);
    if (start.names("EncryptedPackage") || end.names("EncryptedPackage")) {
      return ENCRYPTED_OFFICE;
    }
    if (start.names("WordDocument") || end.names("WordDocument")) {
      return OLD_WORD;
    }
    boolean excel = start.names("Workbook") || end.names("Workbook") || start.names("Book");
    return excel ? OLD_EXCEL : OTHER;
  }

  private static FileType plain(Bytes head) {
    if (head.isPicture()) {
      return PICTURE;
    }
    if (head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("\37\u008b")) {
      return ARCHIVE;
    }
    if (head.looksBinary()) {
      return OTHER;
    }
    return head.isWebPage() ? HTML : TEXT;
  }
}
