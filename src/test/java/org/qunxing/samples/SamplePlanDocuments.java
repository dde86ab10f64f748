package org.qunxing.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;

/**
 * Makes {@code samples/plan-2026.docx} and {@code .pdf} from the plan as written in {@code
 * samples/plan-2026.txt}. Apache POI writes the docx, so that our reader meets a file from a
 * stranger's hand; LibreOffice makes the pdf.
 *
 * <p>The lists and their initiatives carry Word's automatic numbers, everything else is numbered by
 * hand, as such documents are in practice.
 */
public final class SamplePlanDocuments {
  static final Path FOLDER = Path.of("samples");
  private static final String SONG_TITLE = "方正小标宋简体";
  private static final String FANG_SONG = "仿宋_GB2312";
  private static final String BLACK = "黑体";
  private static final String[] COLUMNS = {"640", "3585", "2120", "800", "1700"};
  private static final String REGULAR = "楷体_GB2312";

  private final XWPFDocument document = new XWPFDocument();
  private final BigInteger lists;
  private final BigInteger abstractItems;
  private BigInteger items = BigInteger.ZERO;
  private boolean inLists;
  private @Nullable XWPFTable table;

  private SamplePlanDocuments() {
    var numbering = document.createNumbering();
    lists =
        numbering.addNum(numbering.addAbstractNum(oneLevel(1, "（%1）", "chineseCounting", REGULAR)));
    abstractItems = numbering.addAbstractNum(oneLevel(2, "%1.", "decimal", FANG_SONG));
  }

  public static void main(String[] args) throws Exception {
    Path docx = FOLDER.resolve("plan-2026.docx");
    new SamplePlanDocuments().write(Files.readAllLines(FOLDER.resolve("plan-2026.txt")), docx);
    Process office =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                "samples",
                docx.toString())
            .inheritIO()
            .start();
    if (!office.waitFor(2, TimeUnit.MINUTES) || office.exitValue() != 0) {
      throw new IllegalStateException("LibreOffice did not make the pdf");
    }
  }

  private void write(List<String> lines, Path file) throws IOException {
    page();
    title(lines.getFirst());
    int signature = lines.size() - 4;
    for (int i = 1; i < lines.size(); i++) {
      if (i >= signature) {
        signed(lines.get(i));
      } else {
        line(lines.get(i));
      }
    }
    try (var out = Files.newOutputStream(file)) {
      document.write(out);
    }
  }

  private void line(String line) {
    if (line.contains("\t")) {
      row(line.split("\t"));
    } else if (line.matches("[一二三四五]、.*")) {
      inLists = line.startsWith("三、");
      text(paragraph(true), line, BLACK);
    } else if (inLists && line.matches("（[一二三]）.*")) {
      var heading = paragraph(true);
      heading.setNumID(lists);
      text(heading, line.substring(3), REGULAR);
      items = freshItems();
    } else if (inLists && line.matches("\\d\\..*")) {
      var item = paragraph(true);
      item.setNumID(items);
      text(item, line.substring(2), FANG_SONG);
    } else if (!line.isBlank()) {
      text(paragraph(true), line, FANG_SONG);
    }
  }

  private void title(String line) {
    var title = paragraph(false);
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setSpacingAfter(400);
    XWPFRun run = text(title, line, SONG_TITLE);
    run.setFontSize(22);
  }

  private void signed(String line) {
    var signed = paragraph(false);
    signed.setAlignment(ParagraphAlignment.RIGHT);
    signed.setIndentationRight(640);
    text(signed, line, FANG_SONG);
  }

  private void row(String[] cells) {
    List<XWPFParagraph> paragraphs = new ArrayList<>();
    if (table == null) {
      table = document.createTable(1, cells.length);
      table.setWidth("100%");
      table.getRow(0).setRepeatHeader(true);
      table.getRow(0).getTableCells().forEach(cell -> paragraphs.add(cell.getParagraphArray(0)));
    } else {
      table.createRow().getTableCells().forEach(cell -> paragraphs.add(cell.getParagraphArray(0)));
    }
    for (int i = 0; i < cells.length; i++) {
      text(paragraphs.get(i), cells[i], FANG_SONG).setFontSize(10.5);
      table.getRows().getLast().getCell(i).setWidth(COLUMNS[i]);
    }
  }

  private XWPFParagraph paragraph(boolean indented) {
    var paragraph = document.createParagraph();
    paragraph.setSpacingBetween(29, LineSpacingRule.EXACT);
    if (indented) {
      paragraph.setIndentationFirstLine(640);
    }
    return paragraph;
  }

  private static XWPFRun text(XWPFParagraph paragraph, String text, String font) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
    run.setFontSize(16);
    run.setText(text);
    return run;
  }

  /** Each list counts its initiatives from one. */
  private BigInteger freshItems() {
    var numbering = document.getNumbering();
    BigInteger id = numbering.addNum(abstractItems);
    var override = numbering.getNum(id).getCTNum().addNewLvlOverride();
    override.setIlvl(BigInteger.ZERO);
    override.addNewStartOverride().setVal(BigInteger.ONE);
    return id;
  }

  private static XWPFAbstractNum oneLevel(int id, String text, String format, String font) {
    String xml =
        """
        <w:abstractNum w:abstractNumId='%d'
            xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:suff w:val='nothing'/>
            <w:lvlText w:val='%s'/>
            <w:rPr><w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'
              w:eastAsia='%s'/><w:sz w:val='32'/></w:rPr></w:lvl>
        </w:abstractNum>
        """;
    try {
      return new XWPFAbstractNum(
          CTNumbering.Factory.parse(wrapped(xml.formatted(id, format, text, font)))
              .getAbstractNumArray(0));
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String wrapped(String abstractNum) {
    return "<xml-fragment>" + abstractNum + "</xml-fragment>";
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(11906));
    section.getPgSz().setH(BigInteger.valueOf(16838));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(2098));
    margins.setBottom(BigInteger.valueOf(1984));
    margins.setLeft(BigInteger.valueOf(1587));
    margins.setRight(BigInteger.valueOf(1474));
    var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    footer.createRun().setText("— ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    footer.createRun().setText(" —");
  }
}
