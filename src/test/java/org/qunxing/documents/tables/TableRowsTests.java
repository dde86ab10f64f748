package org.qunxing.documents.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.documents.DocumentFixtures.assertRefused;
import static org.qunxing.documents.DocumentFixtures.bomb;
import static org.qunxing.documents.DocumentFixtures.bytes;
import static org.qunxing.documents.DocumentFixtures.docx;
import static org.qunxing.documents.DocumentFixtures.firstHalf;
import static org.qunxing.documents.DocumentFixtures.paragraph;
import static org.qunxing.documents.DocumentFixtures.sheet;
import static org.qunxing.documents.DocumentFixtures.sparse;
import static org.qunxing.documents.DocumentFixtures.text;
import static org.qunxing.documents.DocumentFixtures.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.kernel.Refusal;

class TableRowsTests {
  @TempDir private Path folder;

  @Test
  void passesOverTitleLines() throws IOException {
    Path file = text(folder, "海晏区会员名册\n\n填表人：李强\n姓名,单位\n王芳,工会\n", "UTF-8");

    try (var table = open(file)) {
      assertThat(table.header()).containsExactly("姓名", "单位");
      assertThat(table.headerRow()).isEqualTo(4);
      assertThat(table.next().text(0)).isEqualTo("王芳");
    }
  }

  @Test
  void findsAColumnByAnyOfItsNames() throws IOException {
    try (var table = open(text(folder, "姓 名*,身份证号（必填）,手机号码：\n甲,1,2\n", "UTF-8"))) {
      assertThat(table.column("姓名")).isZero();
      assertThat(table.column("公民身份号码", "身份证号")).isEqualTo(1);
      assertThat(table.column("手机号码")).isEqualTo(2);
      assertThat(table.column("单位")).isEqualTo(-1);
    }
  }

  @Test
  void readsATableOfOneColumn() throws IOException {
    try (var table = open(text(folder, "身份证号\n1\n2\n", "UTF-8"))) {
      assertThat(table.header()).containsExactly("身份证号");
      assertThat(table.next().text(0)).isEqualTo("1");
      assertThat(table.next().text(0)).isEqualTo("2");
      assertThat(table.hasNext()).isFalse();
    }
  }

  @Test
  void givesAnEmptyCellWhereARowIsShort() throws IOException {
    try (var table = open(text(folder, "姓名,单位\n王芳\n", "UTF-8"))) {
      assertThat(table.next().text(1)).isEmpty();
    }
  }

  @Test
  void acceptsATitleMergedAcrossTheTable() throws IOException {
    Path file = merged("A1:B1", cells(1, "会员名册") + cells(2, "姓名", "单位") + cells(3, "王芳", "工会"));

    try (var table = open(file)) {
      assertThat(table.headerRow()).isEqualTo(2);
      assertThat(table.next().text(0)).isEqualTo("王芳");
    }
  }

  @Test
  void refusesAHeaderOfMergedCells() throws IOException {
    Path file = merged("B1:C1", cells(1, "姓名", "单位") + cells(2, "王芳", "工会", "001"));

    assertRefused(UnreadableDocument.MERGED_HEADER, () -> open(file));
  }

  @Test
  void refusesTwoColumnsOfOneName() throws IOException {
    Path file = text(folder, "姓名,单位,姓名\n甲,乙,丙\n", "UTF-8");

    assertThatThrownBy(() -> open(file)).hasMessageContaining("“姓名”出现了两次");
    assertRefused(UnreadableDocument.DUPLICATE_COLUMN, () -> open(file));
  }

  @Test
  void refusesATableWithoutHeader() throws IOException {
    assertRefused(
        UnreadableDocument.NO_HEADER, () -> open(text(folder, "1,13800000000\n2,3\n", "UTF-8")));
  }

  @Test
  void refusesATableOfBlanks() throws IOException {
    assertRefused(UnreadableDocument.EMPTY, () -> open(text(folder, ",,\n , \n", "UTF-8")));
    assertRefused(UnreadableDocument.EMPTY, () -> open(sheet(folder, "")));
    assertRefused(UnreadableDocument.EMPTY, () -> open(bytes(folder)));
  }

  @Test
  void refusesTooManyColumnsAndTooManyRows() throws IOException {
    Path wide = text(folder, "列,".repeat(201).replaceAll("列", "列x") + "末\n", "UTF-8");
    Path tall = text(folder, "序号,姓名\n" + "1,甲\n".repeat(TableRows.MOST_ROWS + 1), "UTF-8");

    assertRefused(UnreadableDocument.TOO_MANY_COLUMNS, () -> open(wide));
    assertRefused(UnreadableDocument.TOO_MANY_ROWS, () -> open(tall).forEachRemaining(_ -> {}));
  }

  @Test
  void refusesAFileAboveTheLimit() throws IOException {
    assertRefused(UnreadableDocument.TOO_LARGE, () -> open(sparse(folder, 200L << 20)));
  }

  @Test
  void refusesAZipBomb() throws IOException {
    Path file = bomb(folder, "xl/workbook.xml", "xl/worksheets/sheet1.xml");

    assertRefused(UnreadableDocument.ZIP_BOMB, () -> open(file));
  }

  @Test
  void refusesWhatIsNoTable() throws IOException {
    assertRefused(UnreadableDocument.WRONG_TYPE, () -> open(docx(folder, paragraph("计划"))));
    assertRefused(
        UnreadableDocument.WRONG_TYPE, () -> open(bytes(folder, 0x89, 'P', 'N', 'G', 0, 1)));
    assertRefused(
        UnreadableDocument.WRONG_TYPE,
        () -> open(text(folder, "<html><body><table></table></body></html>", "UTF-8")));
  }

  @Test
  void asksForAnOldExcelFileToBeSavedAnew() throws IOException {
    Path file = folder.resolve("old.xlsx");
    try (var container = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
      container.writeFilesystem(out);
    }

    assertThatThrownBy(() -> TableRows.open(file, "名册.xls")).hasMessageContaining("另存为 .xlsx");
  }

  @Test
  void refusesATruncatedWorkbook() throws IOException {
    Path whole = sheet(folder, cells(1, "姓名", "单位"));

    assertRefused(UnreadableDocument.DAMAGED, () -> open(firstHalf(folder, whole)));
  }

  @Test
  void refusesAWorkbookWithoutSheets() throws IOException {
    Path file = zip(folder, Map.of("xl/workbook.xml", "<workbook/>"));

    assertThatThrownBy(() -> open(file)).isInstanceOf(Refusal.class);
  }

  @Test
  void neverResolvesAnExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    Path plain = sheet(folder, cells(1, "姓名", "单位") + cells(2, "王芳", "工会"));
    Path file = Files.createTempFile(folder, "entity", ".xlsx");
    copyReplacing(plain, file, "工会", "&x;", secret);

    assertThat(open(plain).next().text(1)).isEqualTo("工会");
    assertRefused(UnreadableDocument.DAMAGED, () -> open(file).forEachRemaining(_ -> {}));
  }

  private static void copyReplacing(Path from, Path to, String text, String entity, Path secret)
      throws IOException {
    String type = "<!DOCTYPE d [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri());
    try (var in = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String part = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
        boolean isSheet = entry.getName().endsWith("sheet1.xml");
        out.write((isSheet ? type + part.replace(text, entity) : part).getBytes(UTF_8));
      }
    }
  }

  private Path merged(String range, String rows) throws IOException {
    return sheet(
        folder,
        rows + "</sheetData><mergeCells><mergeCell ref='" + range + "'/></mergeCells><sheetData>");
  }

  private static String cells(int row, String... texts) {
    var xml = new StringBuilder("<row r='%d'>".formatted(row));
    for (int i = 0; i < texts.length; i++) {
      xml.append(
          "<c r='%c%d' t='inlineStr'><is><t>%s</t></is></c>".formatted('A' + i, row, texts[i]));
    }
    return xml.append("</row>").toString();
  }

  private static TableRows open(Path file) {
    return TableRows.open(file, "名册.xlsx");
  }
}
