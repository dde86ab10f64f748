package org.qunxing.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.documents.DocumentFixtures.docx;
import static org.qunxing.documents.DocumentFixtures.paragraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTextTests {
  private static final String NUMBERING =
      """
      <w:abstractNum w:abstractNumId='7'>
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>
          <w:pStyle w:val='Heading1'/><w:lvlText w:val='%1、'/></w:lvl>
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/>
          <w:lvlText w:val='（%2）'/></w:lvl>
        <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/>
          <w:lvlText w:val='%3.'/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId='8'>
        <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='●'/></w:lvl>
      </w:abstractNum>
      <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
      <w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>
      <w:num w:numId='3'><w:abstractNumId w:val='7'/>
        <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
      """;

  @TempDir private Path folder;

  @Test
  void writesOutAutomaticNumbers() throws IOException {
    String body =
        listed(1, 0, "指导思想")
            + listed(1, 0, "主要任务")
            + listed(1, 1, "助企强区")
            + listed(1, 2, "技能竞赛")
            + listed(1, 2, "安全生产")
            + listed(1, 1, "会员普惠")
            + listed(1, 2, "疗休养")
            + listed(2, 0, "没有编号的要点");

    String text = read(body, Map.of("numbering", NUMBERING));

    assertThat(text.lines())
        .containsExactly(
            "一、指导思想", "二、主要任务", "（一）助企强区", "1.技能竞赛", "2.安全生产", "（二）会员普惠", "1.疗休养", "没有编号的要点");
  }

  @Test
  void restartsAListThatSaysSo() throws IOException {
    String body = listed(1, 0, "甲") + listed(1, 0, "乙") + listed(3, 0, "丙") + listed(3, 0, "丁");

    String text = read(body, Map.of("numbering", NUMBERING));

    assertThat(text.lines()).containsExactly("一、甲", "二、乙", "一、丙", "二、丁");
  }

  @Test
  void numbersByStyleAndByWhatTheStyleIsBasedOn() throws IOException {
    String styles =
        """
        <w:style w:styleId='Heading1'><w:name w:val='heading 1'/>
          <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
        <w:style w:styleId='Own'><w:name w:val='own'/><w:basedOn w:val='Heading1'/></w:style>
        """;
    String body = styled("Heading1", "指导思想") + styled("Own", "工作目标") + styled("Other", "正文");

    String text = read(body, Map.of("numbering", NUMBERING, "styles", styles));

    assertThat(text.lines()).containsExactly("一、指导思想", "二、工作目标", "正文");
  }

  @Test
  void leavesOutTheTableOfContents() throws IOException {
    String styles =
        "<w:style w:styleId='T1'><w:name w:val='toc 1'/></w:style>"
            + "<w:style w:styleId='T2'><w:name w:val='WPSOffice手动目录 1'/></w:style>";
    String body = styled("T1", "一、指导思想 1") + styled("T2", "二、目标 2") + paragraph("正文");

    String text = read(body, Map.of("styles", styles));

    assertThat(text).isEqualTo("正文\n");
  }

  @Test
  void leavesOutWhatIsDeletedMovedAwayOrHidden() throws IOException {
    String body =
        """
        <w:p><w:r><w:t>举办</w:t></w:r>
          <w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins><w:r><w:t>50</w:t></w:r></w:ins>
          <w:moveFrom><w:r><w:t>旧位置</w:t></w:r></w:moveFrom>
          <w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>
          <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>场</w:t></w:r></w:p>
        """;

    assertThat(read(body, Map.of())).isEqualTo("举办50场\n");
  }

  @Test
  void makesALineOfEachTableRow() throws IOException {
    String body =
        "<w:tbl><w:tr>"
            + cell("任务")
            + cell("牵头单位")
            + "</w:tr><w:tr>"
            + "<w:tc>"
            + paragraph("技能竞赛")
            + paragraph("十二场")
            + "</w:tc>"
            + cell("区总工会")
            + "</w:tr></w:tbl>";

    assertThat(read(body, Map.of()).lines()).containsExactly("任务\t牵头单位", "技能竞赛 十二场\t区总工会");
  }

  @Test
  void putsNotesAtTheEndInTheOrderOfTheText() throws IOException {
    String footnotes =
        "<w:footnote w:id='0' w:type='separator'/>"
            + "<w:footnote w:id='3'>"
            + paragraph("后说的")
            + "</w:footnote><w:footnote w:id='9'>"
            + paragraph("先说的")
            + "</w:footnote>";
    String body =
        "<w:p><w:r><w:t>50</w:t></w:r><w:r><w:footnoteReference w:id='9'/></w:r>"
            + "<w:r><w:t>场</w:t></w:r><w:r><w:footnoteReference w:id='3'/></w:r></w:p>";

    String text = read(body, Map.of("footnotes", footnotes));

    assertThat(text.lines()).containsExactly("50场", "[1] 先说的", "[2] 后说的");
  }

  @Test
  void readsATextBoxOnce() throws IOException {
    String box = "<w:txbxContent>" + paragraph("框里的话") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";

    assertThat(read(body, Map.of()).lines()).containsExactly("正文", "框里的话");
  }

  @Test
  void keepsTabsAndBreaks() throws IOException {
    String body =
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
            + "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>";

    assertThat(read(body, Map.of()).lines()).containsExactly("甲\t乙", "丙");
  }

  private String read(String body, Map<String, String> parts) throws IOException {
    return DocumentText.read(docx(folder, body, parts), "计划.docx").text();
  }

  private static String listed(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  private static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, text);
  }

  private static String cell(String text) {
    return "<w:tc>" + paragraph(text) + "</w:tc>";
  }
}
