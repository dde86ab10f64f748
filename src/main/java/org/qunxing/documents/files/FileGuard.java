package org.qunxing.documents.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.qunxing.documents.UnreadableDocument;

/** The gate before any parser: size, and what an archive really holds once unpacked. */
public final class FileGuard {
  public static final long LARGEST_FILE = 50L << 20;
  private static final long LARGEST_UNPACKED = 400L << 20;
  private static final long RATIO_MATTERS_FROM = 8L << 20;
  private static final int LARGEST_RATIO = 150;
  private static final int MOST_PARTS = 10_000;

  private FileGuard() {}

  /** Refuses an empty file and one above the limit, without opening it. */
  public static void checkSize(Path file, long largest) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw UnreadableDocument.EMPTY.refuse();
    }
    if (size > largest) {
      throw UnreadableDocument.TOO_LARGE.refuse(largest >> 20);
    }
  }

  /**
   * Unpacks every XML part into nothing, counting: what a part declares about its size is not
   * believed. Pictures and fonts are not read by anybody here and are skipped.
   */
  public static void checkPackage(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw UnreadableDocument.ZIP_BOMB.refuse();
      }
      long total = 0;
      for (var parts = zip.entries(); parts.hasMoreElements(); ) {
        total += unpack(zip, parts.nextElement(), total);
      }
    } catch (ZipException | EOFException _) {
      throw UnreadableDocument.DAMAGED.refuse();
    }
  }

  private static long unpack(ZipFile zip, ZipEntry part, long before) throws IOException {
    if (!part.getName().endsWith(".xml") && !part.getName().endsWith(".rels")) {
      return 0;
    }
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked += n;
        boolean tooMuch = before + unpacked > LARGEST_UNPACKED;
        boolean tooDense =
            unpacked > RATIO_MATTERS_FROM
                && unpacked > LARGEST_RATIO * Math.max(1, part.getCompressedSize());
        if (tooMuch || tooDense) {
          throw UnreadableDocument.ZIP_BOMB.refuse();
        }
      }
    }
    return unpacked;
  }
}
