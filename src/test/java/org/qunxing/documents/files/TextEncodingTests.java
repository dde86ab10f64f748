package org.qunxing.documents.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.documents.DocumentFixtures;

class TextEncodingTests {
  private static final String LONG_SIMPLIFIED =
      "海晏区总工会计划全年举办文体活动不少于五十场，走访慰问困难职工三百户，劳动争议调解成功率不低于百分之六十。\n".repeat(40);
  private static final String LONG_TRADITIONAL =
      "海晏區總工會計劃全年舉辦文體活動不少於五十場，走訪慰問困難職工三百戶，勞動爭議調解成功率不低於百分之六十。\n".repeat(40);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "工会, GB18030, GB18030",
    "姓名, GB18030, GB18030",
    "职工之家, GB18030, GB18030",
    "赵敏, GB18030, GB18030",
    "工會, Big5, Big5",
    "姓名, Big5, Big5",
    "職工之家, Big5, Big5",
    "勞動爭議調解, Big5, Big5",
    "海晏区总工会2026年工作计划, GB18030, GB18030",
    "海晏區總工會2026年工作計劃, Big5, Big5",
    "工会, UTF-8, UTF-8",
    "plain ASCII 2026, US-ASCII, UTF-8",
    "海晏区总工会工作计划, UTF-16LE, UTF-16LE",
    "海晏区总工会工作计划, UTF-16BE, UTF-16BE",
  })
  void tellsShortTexts(String text, String written, String expected) throws IOException {
    Path file = DocumentFixtures.text(folder, text, written);

    TextEncoding encoding = TextEncoding.of(file);

    assertThat(encoding.label()).isEqualTo(expected);
    assertThat(read(file, encoding)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void tellsLongSimplifiedTexts(String charset) throws IOException {
    Path file = DocumentFixtures.text(folder, LONG_SIMPLIFIED, charset);

    TextEncoding encoding = TextEncoding.of(file);

    assertThat(encoding.label()).isEqualTo(charset);
    assertThat(read(file, encoding)).isEqualTo(LONG_SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void tellsLongTraditionalTexts(String charset) throws IOException {
    Path file = DocumentFixtures.text(folder, LONG_TRADITIONAL, charset);

    TextEncoding encoding = TextEncoding.of(file);

    assertThat(encoding.label()).isEqualTo(charset);
    assertThat(read(file, encoding)).isEqualTo(LONG_TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void obeysTheByteOrderMarkAndLeavesItOut(String charset) throws IOException {
    Path file = DocumentFixtures.text(folder, "\uFEFF工会", charset);

    TextEncoding encoding = TextEncoding.of(file);

    assertThat(encoding.label()).isEqualTo(charset);
    assertThat(read(file, encoding)).isEqualTo("工会");
  }

  @Test
  void findsChineseBehindAHundredThousandPlainCharacters() throws IOException {
    String text = "0123456789\n".repeat(10_000) + "海晏区总工会";
    Path file = DocumentFixtures.text(folder, text, "GB18030");

    TextEncoding encoding = TextEncoding.of(file);

    assertThat(encoding.label()).isEqualTo("GB18030");
    assertThat(read(file, encoding)).isEqualTo(text);
  }

  @Test
  void isNotMisledByOneBrokenByte() throws IOException {
    Path file = DocumentFixtures.text(folder, LONG_TRADITIONAL, "Big5");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Files.write(file, bytes);

    assertThat(TextEncoding.of(file).label()).isEqualTo("Big5");
  }

  /** Sentences nobody chose for this purpose, some of a dozen characters. */
  @ParameterizedTest
  @CsvSource({"GB18030, false", "Big5, true"})
  void tellsEverySentenceOfTheBlindLabels(String charset, boolean traditional) throws IOException {
    int told = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/planreader/blind.tsv"))) {
      String[] fields = line.split("\t");
      if (fields[0].equals("S") && fields[1].startsWith("trad") == traditional) {
        Path file = DocumentFixtures.text(folder, fields[3], charset);
        if (Charset.forName(charset).newEncoder().canEncode(fields[3])) {
          assertThat(TextEncoding.of(file).label()).as(fields[3]).isEqualTo(charset);
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(traditional ? 30 : 150);
  }

  private static String read(Path file, TextEncoding encoding) throws IOException {
    try (var reader = encoding.open(file)) {
      return reader.readAllAsString();
    }
  }
}
