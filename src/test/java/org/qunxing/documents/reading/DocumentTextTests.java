package org.qunxing.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.documents.DocumentFixtures.assertRefused;
import static org.qunxing.documents.DocumentFixtures.bomb;
import static org.qunxing.documents.DocumentFixtures.bytes;
import static org.qunxing.documents.DocumentFixtures.docx;
import static org.qunxing.documents.DocumentFixtures.firstHalf;
import static org.qunxing.documents.DocumentFixtures.paragraph;
import static org.qunxing.documents.DocumentFixtures.sparse;
import static org.qunxing.documents.DocumentFixtures.text;
import static org.qunxing.documents.DocumentFixtures.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.reading.ReadText.Kind;

class DocumentTextTests {
  @TempDir private Path folder;

  @Test
  void readsPlainTextAndNamesItsCharset() throws IOException {
    ReadText read = read(text(folder, "海晏区总工会\r\n工作计划\r\n", "GB18030"));

    assertThat(read).isEqualTo(new ReadText("海晏区总工会\n工作计划\n", Kind.TXT, "GB18030"));
  }

  @Test
  void goesByContentNotByName() throws IOException {
    Path word = docx(folder, paragraph("工作计划"));

    assertThat(DocumentText.read(word, "计划.txt").kind()).isEqualTo(Kind.DOCX);
  }

  @Test
  void dropsWhatNobodyCanSee() throws IOException {
    assertThat(read(text(folder, "文\u200B体\uFEFF活\u00AD动\u0007", "UTF-8")).text())
        .isEqualTo("文体活动\n");
  }

  @Test
  void readsAWebPageBlockByBlock() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><head><title>标题</title><style>p{}</style></head><body>
        <script>alert('不是正文')</script><h1>工作计划</h1><div><p>全年举办<b>50</b>场<br>第二行</p></div>
        <table><tr><th>任务</th><td><p>单位</p></td></tr><tr><td>竞赛</td><td>工会</td></tr></table>
        <ul><li>一</li><li>二</li></ul></body></html>
        """;

    ReadText read = read(text(folder, page, "GB18030"));

    assertThat(read.kind()).isEqualTo(Kind.HTML);
    assertThat(read.charset()).isEqualTo("GB18030");
    assertThat(read.text().lines())
        .containsExactly("工作计划", "全年举办50场", "第二行", "任务\t单位", "竞赛\t工会", "一", "二");
  }

  @Test
  void leavesTheMarksOfNotesOutOfAWebPagesFigures() throws IOException {
    String page =
        "<html><body><p>活动58<a href='#n1'><sup>1</sup></a>场，<sup><a"
            + " href='#n2'>2</a></sup>800m<sup>2</sup></p></body></html>";

    assertThat(read(text(folder, page, "UTF-8")).text()).isEqualTo("活动58场，800m2\n");
  }

  @Test
  void believesTheCharsetThatAWebPageDeclares() throws IOException {
    String page = "<html><head><meta charset=\"big5\"></head><body><p>工會</p></body></html>";

    assertThat(read(text(folder, page, "Big5")).text()).isEqualTo("工會\n");
  }

  @Test
  void refusesAnEmptyFileAndOneOfBlanks() throws IOException {
    assertRefused(UnreadableDocument.EMPTY, () -> read(bytes(folder)));
    assertRefused(UnreadableDocument.EMPTY, () -> read(text(folder, " \n\t\n　\n", "UTF-8")));
    assertRefused(UnreadableDocument.EMPTY, () -> read(docx(folder, paragraph(" "))));
    assertRefused(
        UnreadableDocument.EMPTY, () -> read(text(folder, "<html><body></body></html>", "UTF-8")));
  }

  @Test
  void refusesAFileAboveTheLimitWithoutReadingIt() throws IOException {
    Path file = sparse(folder, 200L << 20);
    long start = System.nanoTime();

    assertRefused(UnreadableDocument.TOO_LARGE, () -> read(file));

    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
  }

  @Test
  void refusesAZipBomb() throws IOException {
    Path bomb = bomb(folder, "[Content_Types].xml", "word/document.xml");

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertRefused(UnreadableDocument.ZIP_BOMB, () -> read(bomb));
  }

  @Test
  void refusesOtherTypesAndSaysWhatTheyAre() throws IOException {
    Path picture = bytes(folder, 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0);
    Path archive = zip(folder, Map.of("a.txt", "甲"));
    Path table = zip(folder, Map.of("xl/workbook.xml", "<workbook/>"));
    Path program = bytes(folder, 0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 3, 0);

    assertThatThrownBy(() -> read(picture)).hasMessageContaining("是图片");
    assertThatThrownBy(() -> read(archive)).hasMessageContaining("是压缩包");
    assertThatThrownBy(() -> read(table)).hasMessageContaining("Excel");
    assertRefused(UnreadableDocument.WRONG_TYPE, () -> read(program));
  }

  @Test
  void asksForAnOldWordFileToBeSavedAnew() throws IOException {
    Path file = folder.resolve("old.docx");
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(out);
    }

    assertThatThrownBy(() -> DocumentText.read(file, "老计划.docx"))
        .hasMessageContaining("老计划.docx")
        .hasMessageContaining("另存为 .docx");
  }

  @Test
  void refusesAnEncryptedWordFile() throws Exception {
    Path file = folder.resolve("locked.docx");
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var inside = encryptor.getDataStream(container)) {
        inside.write(Files.readAllBytes(docx(folder, paragraph("工作计划"))));
      }
      container.writeFilesystem(out);
    }

    assertRefused(UnreadableDocument.ENCRYPTED, () -> read(file));
  }

  @Test
  void refusesATruncatedWordFile() throws IOException {
    Path whole = docx(folder, paragraph("工作计划 ".repeat(2000)));

    assertRefused(UnreadableDocument.DAMAGED, () -> read(firstHalf(folder, whole)));
  }

  @Test
  void refusesAWordFileWithBrokenXml() throws IOException {
    Path file = zip(folder, Map.of("word/document.xml", "<w:document xmlns:w='x'><w:body>"));

    assertRefused(UnreadableDocument.DAMAGED, () -> read(file));
  }

  @Test
  void neverResolvesAnExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    String xml =
        "<!DOCTYPE d [<!ENTITY x SYSTEM '%s'>]><w:document xmlns:w='%s'><w:body>%s</w:body></w:document>"
            .formatted(secret.toUri(), WordText.WORD, paragraph("内容&amp;x;&x;"));
    Path file = zip(folder, Map.of("word/document.xml", xml));

    assertRefused(UnreadableDocument.DAMAGED, () -> read(file));
  }

  @Test
  void expandsNoEntities() throws IOException {
    String xml =
        "<!DOCTYPE d [<!ENTITY a '哈哈哈哈'><!ENTITY b '&a;&a;&a;'>]><w:document xmlns:w='%s'><w:body>%s</w:body></w:document>"
            .formatted(WordText.WORD, paragraph("&b;"));
    Path file = zip(folder, Map.of("word/document.xml", xml));

    assertRefused(UnreadableDocument.DAMAGED, () -> read(file));
  }

  @Test
  void refusesAbsurdNestingWithoutOverflowing() throws IOException {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000);

    assertRefused(UnreadableDocument.DAMAGED, () -> read(docx(folder, deep)));
  }

  @Test
  void tellsTheUserWhatToDo() {
    for (var reason : UnreadableDocument.values()) {
      assertThat(reason.text()).matches(".*(请.*。|%s。)");
      assertThat(reason.status()).isEqualTo(422);
    }
  }

  private static ReadText read(Path file) {
    return DocumentText.read(file, "文件");
  }
}
