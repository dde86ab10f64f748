package org.qunxing.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
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
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

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
    byte[] head = head(file);
    int pdf = indexOf(head, "%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    if (startsWith(head, "PK\3\4") || startsWith(head, "PK\5\6")) {
      return packaged(file);
    }
    if (head.length >= 8 && Arrays.equals(head, 0, 8, OLE, 0, 8)) {
      return compound(file);
    }
    return startsWith(head, "{\\rtf") ? RICH_TEXT : plain(head);
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
   * Old Office formats and encrypted new ones share one container; stream names tell them apart.
   */
  private static FileType compound(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(1 << 20);
    }
    if (holdsName(start, file, "EncryptedPackage")) {
      return ENCRYPTED_OFFICE;
    }
    if (holdsName(start, file, "WordDocument")) {
      return OLD_WORD;
    }
    boolean excel = holdsName(start, file, "Workbook") || holdsName(start, file, "Book");
    return excel ? OLD_EXCEL : OTHER;
  }

  /** The container's directory may stand at the start or at the end of the file. */
  private static boolean holdsName(byte[] start, Path file, String name) throws IOException {
    byte[] wanted = name.getBytes(UTF_16LE);
    return indexOf(start, wanted) >= 0 || indexOf(tail(file), wanted) >= 0;
  }

  private static FileType plain(byte[] head) {
    if (isPicture(head)) {
      return PICTURE;
    }
    if (startsWith(head, "Rar!")
        || startsWith(head, "7z\u00bc\u00af")
        || startsWith(head, "\37\u008b")) {
      return ARCHIVE;
    }
    if (looksBinary(head)) {
      return OTHER;
    }
    String text = new String(head, ISO_8859_1);
    String start = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
    boolean html =
        start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<body");
    boolean xhtml = start.startsWith("<?xml") && start.contains("<html");
    return html || xhtml ? HTML : TEXT;
  }

  private static boolean isPicture(byte[] head) {
    return startsWith(head, "\u0089PNG")
        || startsWith(head, "\u00ff\u00d8\u00ff")
        || startsWith(head, "GIF8")
        || startsWith(head, "II*\0")
        || startsWith(head, "MM\0*")
        || (startsWith(head, "BM") && looksBinary(head));
  }

  /** Text has no NUL, except UTF-16, which shows itself by a mark or by NULs on one side only. */
  private static boolean looksBinary(byte[] head) {
    if (startsWith(head, "\u00ff\u00fe") || startsWith(head, "\u00fe\u00ff")) {
      return false;
    }
    int[] zeros = new int[2];
    int controls = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        zeros[i & 1]++;
      } else if (head[i] > 0 && head[i] < 32 && "\t\n\r\f".indexOf(head[i]) < 0) {
        controls++;
      }
    }
    boolean wide = zeros[0] == 0 ^ zeros[1] == 0;
    return controls > 2 + head.length / 50 || (zeros[0] + zeros[1] > 0 && !wide);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static byte[] tail(Path file) throws IOException {
    try (var in = Files.newByteChannel(file)) {
      in.position(Math.max(0, in.size() - (1 << 20)));
      var buffer = ByteBuffer.allocate(1 << 20);
      while (buffer.hasRemaining() && in.read(buffer) >= 0) {}
      return Arrays.copyOf(buffer.array(), buffer.position());
    }
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] wanted = magic.getBytes(ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static int indexOf(byte[] bytes, String magic) {
    return indexOf(bytes, magic.getBytes(ISO_8859_1));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
