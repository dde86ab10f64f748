package org.qunxing.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qunxing.documents.writing.Spreadsheet.Column;
import org.qunxing.samples.SampleRosters.Member;

/**
 * Makes {@code samples/roster-with-errors.xlsx}: two hundred rows as offices really send them. Most
 * rows are sound; {@link #WRONG} names those that must be reported and {@link #SOUND} those that
 * look odd and must be accepted.
 */
final class SampleRosterWithErrors {
  static final Path FILE = Path.of("samples/roster-with-errors.xlsx");
  static final int ROWS = 200;

  /** Rows as Excel counts them, with what is wrong in them. */
  static final Map<Integer, String> WRONG =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(12, "身份证号校验位不对"),
              Map.entry(15, "身份证号只有17位"),
              Map.entry(18, "15位旧身份证号"),
              Map.entry(21, "身份证号里的出生日期不存在"),
              Map.entry(24, "身份证号被Excel存成数字，末位丢失"),
              Map.entry(27, "身份证号与第26行重复"),
              Map.entry(30, "姓名为空"),
              Map.entry(33, "单位不存在"),
              Map.entry(36, "单位名称和信用代码都为空"),
              Map.entry(39, "手机号少一位"),
              Map.entry(42, "手机号不是手机号"),
              Map.entry(45, "性别与身份证号不符"),
              Map.entry(48, "入会日期不存在"),
              Map.entry(51, "入会日期在将来"),
              Map.entry(54, "公式没有结果"),
              Map.entry(57, "公式出错"),
              Map.entry(60, "单位是合并单元格"),
              Map.entry(61, "单位是合并单元格"),
              Map.entry(62, "单位是合并单元格"),
              Map.entry(65, "姓名太长"),
              Map.entry(68, "就业形态不认识"),
              Map.entry(71, "身份证号为空")));

  /** Rows that look odd and are sound, with what is odd in them. */
  static final Map<Integer, String> SOUND =
      new TreeMap<>(
          Map.of(
              80, "日期写成2026-3-1",
              81, "日期写成2026/3/1",
              82, "日期写成2026年3月1日",
              83, "日期写成20260301",
              84, "日期写成2026.3.1",
              85, "日期是没有格式的数字46082",
              86, "身份证号末位是小写x",
              87, "全角数字和空格",
              88, "姓名里有脚本",
              89, "单位由公式算出"));

  private static final int NAME = 0;
  private static final int SEX = 1;
  private static final int ID = 2;
  private static final int PHONE = 3;
  private static final int UNIT = 4;
  private static final int CREDIT_CODE = 5;
  private static final int JOINED = 6;
  private static final int FORM = 7;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet("会员名册");

  private SampleRosterWithErrors() {}

  static void write(List<Member> members) throws IOException {
    var made = new SampleRosterWithErrors();
    made.rows(members);
    made.wrongNumbers();
    made.wrongCells();
    made.oddButSound(members);
    try (var out = Files.newOutputStream(FILE)) {
      made.workbook.write(out);
    }
  }

  /** A merged title, a remark and the header, as in many a real file; then the members. */
  private void rows(List<Member> members) {
    sheet.createRow(0).createCell(0).setCellValue("海晏区会员名册（示例，全部虚构）");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, SampleRosters.COLUMNS.size() - 1));
    XSSFRow header = sheet.createRow(1);
    for (int i = 0; i < SampleRosters.COLUMNS.size(); i++) {
      Column column = SampleRosters.COLUMNS.get(i);
      header.createCell(i).setCellValue(column.name() + (i < 3 ? "*" : ""));
      sheet.setColumnWidth(i, column.width() * 256);
    }
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    for (int i = 0; i < ROWS; i++) {
      member(sheet.createRow(i + 2), members.get(i * 23), day);
    }
  }

  private static void member(XSSFRow row, Member member, CellStyle day) {
    String[] texts = {
      member.name(),
      member.sex(),
      member.nationalId(),
      member.phone(),
      member.unit(),
      member.creditCode(),
      "",
      member.form(),
      member.groups()
    };
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    row.getCell(JOINED).setCellValue(member.joinedOn());
    row.getCell(JOINED).setCellStyle(day);
  }

  private void wrongNumbers() {
    String id = text(12, ID);
    set(12, ID, id.substring(0, 17) + (id.endsWith("5") ? "6" : "5"));
    set(15, ID, text(15, ID).substring(0, 17));
    set(18, ID, "120116800101901");
    set(21, ID, CheckDigits.citizenId("12011619900230" + "901"));
    cell(24, ID).setCellValue(Double.parseDouble(text(24, ID).replace("X", "0")));
    set(27, ID, text(26, ID));
    set(27, SEX, text(26, SEX));
    set(30, NAME, "");
    set(33, UNIT, "海晏不存在的某某有限公司工会");
    set(33, CREDIT_CODE, "");
    set(36, UNIT, "");
    set(36, CREDIT_CODE, "");
    set(39, PHONE, text(39, PHONE).substring(1));
    set(42, PHONE, "022-66666666");
    set(45, SEX, text(45, SEX).equals("男") ? "女" : "男");
    set(71, ID, "");
  }

  private void wrongCells() {
    set(48, JOINED, "2026-02-30");
    cell(51, JOINED).setCellValue(LocalDate.of(2036, 1, 1));
    sheet.getRow(53).removeCell(cell(54, UNIT));
    sheet.getRow(53).createCell(UNIT).setCellFormula("CONCATENATE(A54,F54)");
    cell(57, PHONE).setCellErrorValue(FormulaError.NA.getCode());
    for (int row = 61; row <= 62; row++) {
      set(row, UNIT, "");
      set(row, CREDIT_CODE, "");
    }
    sheet.addMergedRegion(new CellRangeAddress(59, 61, UNIT, UNIT));
    set(65, NAME, "长".repeat(300));
    set(68, FORM, "太空旅行员");
  }

  private void oddButSound(List<Member> members) {
    String[] days = {"2026-3-1", "2026/3/1", "2026年3月1日", "20260301", "2026.3.1"};
    for (int i = 0; i < days.length; i++) {
      set(80 + i, JOINED, days[i]);
    }
    sheet.getRow(84).removeCell(cell(85, JOINED));
    sheet.getRow(84).createCell(JOINED).setCellValue(46082);
    Member withX =
        members.stream()
            .filter(member -> member.nationalId().endsWith("X"))
            .findFirst()
            .orElseThrow();
    set(86, ID, withX.nationalId().toLowerCase(Locale.ROOT));
    set(86, SEX, withX.sex());
    set(87, PHONE, " １４２" + text(87, PHONE).substring(3) + "　");
    set(88, NAME, "<script>alert(1)</script>");
    cell(89, UNIT).setCellFormula("\"" + text(89, UNIT) + "\"&\"\"");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(89, UNIT));
  }

  private XSSFCell cell(int row, int column) {
    return sheet.getRow(row - 1).getCell(column);
  }

  private String text(int row, int column) {
    return cell(row, column).getStringCellValue();
  }

  private void set(int row, int column, String text) {
    cell(row, column).setCellValue(text);
  }
}
