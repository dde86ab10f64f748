package org.qunxing.members.roster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary form of PostgreSQL's COPY: each value after its length, in the order of the
 * columns. Needs no escaping, and the server no parsing.
 */
final class CopyRows {

  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int NULL = -1;
  private static final int TEXT = 25;
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final byte LTREE_FORM = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
  private final DataOutputStream out = new DataOutputStream(bytes);

  CopyRows() {
    bytes.writeBytes(HEAD);
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private CopyRows write(Writing value) {
    try {
      value.to(out);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Begins a row of so many values. */
  CopyRows row(int values) {
    return write(out -> out.writeShort(values));
  }

  CopyRows number(int value) {
    return write(
        out -> {
          out.writeInt(Integer.BYTES);
          out.writeInt(value);
        });
  }

  CopyRows bytes(byte @Nullable [] value) {
    return write(
        out -> {
          out.writeInt(value == null ? NULL : value.length);
          if (value != null) {
            out.write(value);
          }
        });
  }

  CopyRows text(@Nullable String value) {
    return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  CopyRows uuid(@Nullable UUID value) {
    return write(
        out -> {
          out.writeInt(value == null ? NULL : 2 * Long.BYTES);
          if (value != null) {
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
          }
        });
  }

  CopyRows day(@Nullable LocalDate value) {
    return write(
        out -> {
          out.writeInt(value == null ? NULL : Integer.BYTES);
          if (value != null) {
            out.writeInt((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
          }
        });
  }

  CopyRows path(@Nullable String value) {
    byte[] labels = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    return write(
        out -> {
          out.writeInt(labels == null ? NULL : 1 + labels.length);
          if (labels != null) {
            out.writeByte(LTREE_FORM);
            out.write(labels);
          }
        });
  }

  /** An array: dimensions, no nulls, the type of its elements; length and first index of each. */
  CopyRows texts(List<String> values) {
    List<byte[]> each =
        values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
    int content = each.stream().mapToInt(value -> Integer.BYTES + value.length).sum();
    return write(
        out -> {
          out.writeInt(each.isEmpty() ? 12 : 20 + content);
          out.writeInt(each.isEmpty() ? 0 : 1);
          out.writeInt(0);
          out.writeInt(TEXT);
          if (!each.isEmpty()) {
            out.writeInt(each.size());
            out.writeInt(1);
          }
          for (byte[] value : each) {
            out.writeInt(value.length);
            out.write(value);
          }
        });
  }

  /** Everything, with the mark that says so. */
  byte[] finished() {
    write(out -> out.writeShort(-1));
    return bytes.toByteArray();
  }
}
