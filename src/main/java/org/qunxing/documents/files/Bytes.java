package org.qunxing.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A piece of a file, one character a byte, and the marks by which kinds of files are known. */
record Bytes(String content) {

  static Bytes startOf(Path file, int length) throws IOException {
    return read(file, 0, length);
  }

  static Bytes endOf(Path file, int length) throws IOException {
    return read(file, Math.max(0, Files.size(file) - length), length);
  }

  private static Bytes read(Path file, long from, int length) throws IOException {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(from);
      var buffer = ByteBuffer.allocate(length);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      return new Bytes(new String(buffer.array(), 0, buffer.position(), ISO_8859_1));
    }
  }

  boolean startsWith(String mark) {
    return content.startsWith(mark);
  }

  int indexOf(String mark) {
    return content.indexOf(mark);
  }

  /** Whether it holds this name in the characters of two bytes that Windows uses. */
  boolean names(String name) {
    return content.contains(new String(name.getBytes(UTF_16LE), ISO_8859_1));
  }

  boolean isPicture() {
    return startsWith("\u0089PNG")
        || startsWith("\u00ff\u00d8\u00ff")
        || startsWith("GIF8")
        || startsWith("II*\0")
        || startsWith("MM\0*")
        || (startsWith("BM") && looksBinary());
  }

  boolean isWebPage() {
    String start = content.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.contains("<body")
        || (start.startsWith("<?xml") && start.contains("<html"));
  }

  /** Text has no NUL, except UTF-16, which shows itself by a mark or by NULs on one side only. */
  boolean looksBinary() {
    if (startsWith("\u00ff\u00fe") || startsWith("\u00fe\u00ff")) {
      return false;
    }
    int[] zeros = new int[2];
    int controls = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      zeros[i & 1] += c == 0 ? 1 : 0;
      controls += c > 0 && c < 32 && "\t\n\r\f".indexOf(c) < 0 ? 1 : 0;
    }
    boolean wide = (zeros[0] == 0) ^ (zeros[1] == 0);
    return controls > 2 + content.length() / 50 || (zeros[0] + zeros[1] > 0 && !wide);
  }
}
