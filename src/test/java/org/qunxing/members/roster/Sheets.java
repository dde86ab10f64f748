package org.qunxing.members.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rosters as people send them. */
final class Sheets {

  static final List<String> HEADER = List.of("姓名", "身份证号", "手机号", "单位", "入会日期", "群体", "职业");

  private Sheets() {}

  @SafeVarargs
  static Path xlsx(List<String>... rows) {
    return xlsx(List.of(rows));
  }

  static Path xlsx(List<List<String>> rows) {
    try {
      Path file = Files.createTempFile("roster", ".xlsx");
      try (OutputStream out = Files.newOutputStream(file);
          Workbook book = new Workbook(out, "test", "1.0")) {
        Worksheet sheet = book.newWorksheet("名单");
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            sheet.value(r, c, rows.get(r).get(c));
          }
        }
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Path csv(Charset charset, List<List<String>> rows) {
    try {
      Path file = Files.createTempFile("roster", ".csv");
      String text = String.join("\r\n", rows.stream().map(row -> String.join(",", row)).toList());
      return Files.write(file, text.getBytes(charset));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
