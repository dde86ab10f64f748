package org.qunxing.documents.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The charset of a plain text file and the length of its byte order mark.
 *
 * <p>A mark decides; else strict UTF-8, which other text practically never satisfies by accident;
 * else UTF-16 by its pattern of bytes; else whichever of GB18030 and Big5 yields more of the
 * characters that Chinese text is mostly made of. A tie goes to GB18030, the national standard.
 */
public record TextEncoding(Charset charset, int markLength) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final int SAMPLE = 1 << 16;

  public static TextEncoding of(Path file) throws IOException {
    byte[] start = sample(file, 0);
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(UTF_16BE, 2);
    }
    long firstOdd = firstNotUtf8(file);
    return new TextEncoding(firstOdd < 0 ? UTF_8 : guess(start, sample(file, firstOdd)), 0);
  }

  /** Opens the text; what cannot be decoded becomes U+FFFD rather than an error. */
  public BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(markLength);
    return new BufferedReader(new InputStreamReader(in, charset), SAMPLE);
  }

  /** As people know it: the superset of Big5 used for decoding is still Big5 to them. */
  public String label() {
    return charset.equals(BIG5) ? "Big5" : charset.name();
  }

  private static Charset guess(byte[] start, byte[] sample) {
    double wide = Math.max(share(start, UTF_16LE), share(start, UTF_16BE));
    double gb = share(sample, GB18030);
    double big5 = share(sample, BIG5);
    if (start.length % 2 == 0 && wide > Math.max(gb, big5)) {
      return share(start, UTF_16LE) >= share(start, UTF_16BE) ? UTF_16LE : UTF_16BE;
    }
    return big5 > gb ? BIG5 : GB18030;
  }

  /** Share of common characters among those beyond ASCII; an undecodable one counts thrice. */
  private static double share(byte[] bytes, Charset charset) {
    int known = 0;
    int seen = 1;
    for (char c : new String(bytes, charset).toCharArray()) {
      if (c == '\uFFFD') {
        seen += 3;
      } else if (c >= 0x80 || (c < 0x20 && !Character.isWhitespace(c))) {
        seen++;
        known += CommonHanzi.contains(c) || "，。、：；“”（）《》".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return (double) known / seen;
  }

  /** Where strict UTF-8 first fails, or -1: the whole file is read, in pieces. */
  private static long firstNotUtf8(Path file) throws IOException {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
    CharBuffer chars = CharBuffer.allocate(SAMPLE);
    long done = 0;
    try (var channel = Files.newByteChannel(file)) {
      while (true) {
        boolean last = channel.read(bytes) < 0;
        bytes.flip();
        var result = decoder.decode(bytes, chars.clear(), last);
        done += bytes.position();
        if (result.isError() || last) {
          return result.isError() ? done : -1;
        }
        bytes.compact();
      }
    }
  }

  private static byte[] sample(Path file, long from) throws IOException {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(from);
      ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return Arrays.copyOf(bytes.array(), bytes.position());
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
