package org.qunxing.documents.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.documents.reading.DocumentText;
import org.qunxing.documents.writing.DocumentTable.Column;
import org.w3c.dom.Document;

class OfficialDocumentTests {
  private static final double MM = 1440 / 25.4;
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @TempDir private Path folder;

  @Test
  void standsOnThePageOfTheStandard() throws Exception {
    Document body = part(written(report()), "word/document.xml");

    assertThat(mm(body, "//pgSz/@w")).isBetween(209.9, 210.1);
    assertThat(mm(body, "//pgSz/@h")).isBetween(296.9, 297.1);
    assertThat(mm(body, "//pgMar/@top")).isBetween(36.0, 38.0);
    assertThat(mm(body, "//pgMar/@left")).isBetween(27.0, 29.0);
    double width = mm(body, "//pgSz/@w") - mm(body, "//pgMar/@left") - mm(body, "//pgMar/@right");
    double height = mm(body, "//pgSz/@h") - mm(body, "//pgMar/@top") - mm(body, "//pgMar/@bottom");
    assertThat(width).isBetween(155.9, 156.1);
    assertThat(height).isBetween(224.9, 225.1);
  }

  @Test
  void setsTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
    Path file = written(report());
    Document body = part(file, "word/document.xml");
    Document styles = part(file, "word/styles.xml");
    String normal = "//style[@styleId='Normal']";

    double height =
        number(body, "//pgSz/@h") - number(body, "//pgMar/@top") - number(body, "//pgMar/@bottom");
    double line = number(styles, normal + "/pPr/spacing/@line");
    double width =
        number(body, "//pgSz/@w") - number(body, "//pgMar/@left") - number(body, "//pgMar/@right");
    double character =
        number(styles, "//rPrDefault//sz/@val") * 10 + number(styles, normal + "/rPr/spacing/@val");

    assertThat(text(styles, normal + "/pPr/spacing/@lineRule")).isEqualTo("exact");
    assertThat(line).isBetween(560.0, 580.0);
    assertThat((int) (height / line)).isEqualTo(22);
    assertThat((int) (width / character)).isEqualTo(28);
    assertThat(number(styles, normal + "/pPr/ind/@firstLineChars")).isEqualTo(200);
  }

  @Test
  void usesTheTypefacesOfTheStandard() throws Exception {
    Document styles = part(written(report()), "word/styles.xml");

    assertThat(text(styles, "//rPrDefault//rFonts/@eastAsia")).isEqualTo("仿宋");
    assertThat(text(styles, "//style[@styleId='Title']//rFonts/@eastAsia")).isEqualTo("方正小标宋简体");
    assertThat(number(styles, "//style[@styleId='Title']//sz/@val")).isEqualTo(44);
    assertThat(text(styles, "//style[@styleId='Heading1']//rFonts/@eastAsia")).isEqualTo("黑体");
    assertThat(text(styles, "//style[@styleId='Heading2']//rFonts/@eastAsia")).isEqualTo("楷体");
    assertThat(text(styles, "//style[@styleId='PageNumber']//rFonts/@eastAsia")).isEqualTo("宋体");
    assertThat(number(styles, "//style[@styleId='PageNumber']//sz/@val")).isEqualTo(28);
  }

  @Test
  void putsThePageNumberAtTheOuterSide() throws Exception {
    Path file = written(report());

    assertThat(text(part(file, "word/footer-odd.xml"), "//jc/@val")).isEqualTo("right");
    assertThat(text(part(file, "word/footer-even.xml"), "//jc/@val")).isEqualTo("left");
    assertThat(text(part(file, "word/settings.xml"), "count(//evenAndOddHeaders)")).isEqualTo("1");
  }

  @Test
  void numbersHeadingsAndStartsAnewBelowEach() throws IOException {
    var document =
        OfficialDocument.titled("报告")
            .section("甲")
            .subsection("乙")
            .point("丙")
            .subpoint("丁")
            .subpoint("戊")
            .point("己")
            .subsection("庚")
            .point("辛")
            .section("壬");

    assertThat(read(written(document)).lines())
        .containsExactly("报告", "一、甲", "（一）乙", "1.丙", "（1）丁", "（2）戊", "2.己", "（二）庚", "1.辛", "二、壬");
  }

  @Test
  void numbersBeyondTen() throws IOException {
    var document = OfficialDocument.titled("报告");
    for (int i = 0; i < 21; i++) {
      document.section("节");
    }

    assertThat(read(written(document)).lines()).contains("十、节", "十一、节", "十九、节", "二十、节", "二十一、节");
  }

  @Test
  void writesRealFootnotesWithTheirAddresses() throws Exception {
    Path file = written(report());
    Document notes = part(file, "word/footnotes.xml");
    Document relations = part(file, "word/_rels/footnotes.xml.rels");

    assertThat(text(part(file, "word/document.xml"), "count(//footnoteReference)")).isEqualTo("2");
    assertThat(text(notes, "count(//footnote[not(@type)])")).isEqualTo("2");
    assertThat(text(relations, "//Relationship/@Target")).isEqualTo("https://qunxing.example/f/1");
    assertThat(read(file)).contains("[1] 活动台账，58条记录").doesNotContain("58[1]");
  }

  @Test
  void movesTheNotesToTheEndWhenAsked() throws Exception {
    Path file = written(report().notesAtEnd());

    assertThat(text(part(file, "word/document.xml"), "count(//endnoteReference)")).isEqualTo("2");
    assertThat(text(part(file, "word/endnotes.xml"), "count(//endnote[not(@type)])"))
        .isEqualTo("2");
    assertThat(text(part(file, "word/footnotes.xml"), "count(//footnote[not(@type)])"))
        .isEqualTo("0");
  }

  @Test
  void repeatsTheHeaderOfATable() throws Exception {
    Document body = part(written(report()), "word/document.xml");

    assertThat(text(body, "count(//tbl)")).isEqualTo("1");
    assertThat(text(body, "count(//tr[1]/trPr/tblHeader)")).isEqualTo("1");
    assertThat(text(body, "count(//tr[position()>1]/trPr/tblHeader)")).isEqualTo("0");
    assertThat(text(body, "sum(//gridCol/@w) <= 8845")).isEqualTo("true");
  }

  @Test
  void isUnderstoodByAnotherLibrary() throws IOException {
    try (var in = Files.newInputStream(written(report()));
        var document = new XWPFDocument(in)) {
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getFootnotes()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("海晏区");
    }
  }

  @Test
  void givesTheSameBytesForTheSameContent() throws IOException {
    var first = new ByteArrayOutputStream();
    var second = new ByteArrayOutputStream();

    report().writeTo(first);
    report().writeTo(second);

    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void neverLetsTextBecomeMarkup() throws IOException {
    String hostile = "<w:p>&amp;\u0000\u0001\uD800</w:t>]]>\"'";
    var document =
        OfficialDocument.titled(hostile).paragraph(Span.text(hostile), Span.note(hostile));

    assertThat(read(written(document)).lines())
        .containsExactly(
            "<w:p>&amp;</w:t>]]>\"'", "<w:p>&amp;</w:t>]]>\"'", "[1] <w:p>&amp;</w:t>]]>\"'");
  }

  @Test
  void makesAParagraphOfEachLineOfEditedText() throws IOException {
    var document = OfficialDocument.titled("报告").paragraph("第一段\r\n\n  第二段  \n");

    assertThat(read(written(document)).lines()).containsExactly("报告", "第一段", "第二段");
  }

  @Test
  void isHardToMisuse() {
    var table = DocumentTable.of("表", Column.text("甲", 1), Column.number("乙", 1));
    var signed = OfficialDocument.titled("报告").signed(LocalDate.of(2026, 12, 31), "海晏区总工会");

    assertThatIllegalArgumentException().isThrownBy(() -> OfficialDocument.titled(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> table.row("只有一格"));
    assertThatIllegalArgumentException().isThrownBy(() -> DocumentTable.of("空表"));
    assertThatIllegalArgumentException().isThrownBy(() -> Column.text("甲", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.link("点我", URI.create("javascript:alert(1)")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.note("点我", URI.create("file:///etc/passwd")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OfficialDocument.titled("报告").signed(LocalDate.of(2026, 1, 1)));
    assertThatIllegalStateException().isThrownBy(() -> signed.paragraph("后面还有"));
  }

  @Test
  void fillsPagesInLibreOfficeAsTheStandardSays() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
    var document = OfficialDocument.titled("海晏区报告");
    document.paragraph("字".repeat(28 * 22 * 4));

    Path pdf = LibreOffice.toPdf(written(document));

    List<String> lines = DocumentText.read(pdf, "报告.pdf").text().lines().toList();
    int second = lines.indexOf("— 1 —") + 1;
    int third = lines.indexOf("— 2 —");
    assertThat(third - second).isEqualTo(22);
    assertThat(lines.subList(second, third)).allMatch(line -> line.length() == 28);
  }

  @Test
  void opensInLibreOfficeWithEveryPartInPlace() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");

    Path pdf = LibreOffice.toPdf(written(report()));

    try (var document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isBetween(1, 3);
    }
    String text = DocumentText.read(pdf, "报告.pdf").text();
    assertThat(text)
        .contains("一、工作成效", "表1", "附件：1.指标明细", "2026年12月31日", "活动台账，58条记录")
        .as("the marks of notes are no digits of the figures")
        .contains("文体活动58场，新增会员2870人，详见");
  }

  static OfficialDocument report() {
    var table =
        DocumentTable.of(
            "主要指标完成情况",
            Column.centered("序号", 1),
            Column.text("指标", 4),
            Column.number("目标", 2),
            Column.number("完成", 2));
    table.row("1", "文体活动", "50场", "58场").row("2", "新增会员", "3000人", "2870人");
    return OfficialDocument.titled("海晏区总工会2026年度工作报告")
        .subtitle("（2026年1月至12月）")
        .addressee("区委、区政府")
        .section("工作成效")
        .subsection("助企强区清单")
        .point("“匠心领跑”行动")
        .paragraph(
            Span.text("全年举办文体活动"),
            Span.bold("58场"),
            Span.note("活动台账，58条记录", URI.create("https://qunxing.example/f/1")),
            Span.text("，新增会员2870人"),
            Span.note("会员台账，2870条记录"),
            Span.text("，详见"),
            Span.link("公开页面", URI.create("https://qunxing.example/")),
            Span.text("。"))
        .table(table)
        .section("未完成的目标")
        .paragraph("新增会员比目标少130人，原因是两家企业推迟开工，已列入明年第一季度工作。")
        .attachments(List.of("指标明细", "活动目录"))
        .signed(LocalDate.of(2026, 12, 31), "海晏区总工会", "共青团海晏区委员会");
  }

  private Path written(OfficialDocument document) throws IOException {
    Path file = Files.createTempFile(folder, "report", ".docx");
    document.writeTo(file);
    return file;
  }

  private static String read(Path file) {
    return DocumentText.read(file, "报告.docx").text();
  }

  /** Parsed without namespaces, so that paths stay readable. */
  private static Document part(Path file, String name) throws Exception {
    try (var zip = new ZipFile(file.toFile())) {
      String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
      String bare = xml.replaceAll("(</?|\\s)[wr]:", "$1");
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bare.getBytes(UTF_8)));
    }
  }

  private static String text(Document part, String path) throws Exception {
    return XPATH.evaluate(path, part);
  }

  private static double number(Document part, String path) throws Exception {
    return Double.parseDouble(text(part, path));
  }

  private static double mm(Document part, String path) throws Exception {
    return Double.parseDouble(String.format(Locale.ROOT, "%.3f", number(part, path) / MM));
  }
}
