package org.qunxing.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Rosters of invented people, and what PostgreSQL makes of the same rows at its fastest. */
record RosterLoad(DataSource dataSource, int units) {

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋艳勇杰娟涛明";
  private static final String CHECKS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** No two calls with different first numbers name the same person. */
  void write(Path file, int first, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("姓名,身份证号,手机号,单位编号,入会日期,群体,职业\n");
      for (int number = first; number < first + rows; number++) {
        out.write(
            "%c%c%c,%s,197%08d,B%03d,2026-0%d-1%d,%s,%s\n"
                .formatted(
                    SURNAMES.charAt(number % 16),
                    GIVEN.charAt(number / 16 % 16),
                    GIVEN.charAt(number / 256 % 16),
                    nationalId(number),
                    number,
                    number % units,
                    1 + number % 9,
                    number % 10,
                    number % 9 == 0 ? "单身" : "",
                    number % 5 == 0 ? "快递员" : ""));
      }
    }
  }

  private static String nationalId(int number) {
    LocalDate born = LocalDate.of(1966, 1, 1).plusDays(number * 7919L % 13_505);
    String body =
        "120197%d%03d"
            .formatted(
                born.getYear() * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth(),
                number % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECKS.charAt(sum % 11);
  }

  /** An empty table for {@link #copy}, whose making is not measured. */
  void prepare() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists public.bench_roster");
      statement.execute(
          """
          create table public.bench_roster (
            name text not null, national_id text primary key, phone text not null, unit text not null,
            joined_on date not null, groups text, occupation text)
          """);
    }
  }

  /**
   * The baseline: the rows of the file as they stand, by one COPY, into a table of the same columns
   * with nothing but its primary key. An ordinary table of the same server: logged, in a
   * transaction that is committed, with fsync, when this returns. Nothing is looked at, sealed,
   * matched or told.
   */
  long copy(Path file) throws IOException, SQLException {
    try (Connection connection = dataSource.getConnection();
        Reader rows = Files.newBufferedReader(file)) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy public.bench_roster from stdin (format csv, header true)", rows);
    }
  }
}
