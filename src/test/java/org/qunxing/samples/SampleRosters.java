package org.qunxing.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.writing.Spreadsheet;
import org.qunxing.documents.writing.Spreadsheet.Column;
import org.qunxing.samples.SampleUnits.Unit;

/**
 * Invents the five thousand members of {@code samples/roster.xlsx}.
 *
 * <p>Identity numbers hold their check digit but end in the serials 900 to 999, and telephone
 * numbers begin with 142, which is not given out. Names are put together from the commonest
 * characters; that somebody bears one of them is chance.
 */
public final class SampleRosters {
  static final Path FILE = Path.of("samples/roster.xlsx");
  static final int MEMBERS = 5_000;
  static final List<Column> COLUMNS =
      List.of(
          Column.text("姓名", 10),
          Column.text("性别", 6),
          Column.text("身份证号", 22),
          Column.text("手机号", 14),
          Column.text("单位名称", 38),
          Column.text("统一社会信用代码", 22),
          Column.date("入会日期", 14),
          Column.text("就业形态", 14),
          Column.text("会员类别", 18));

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String WOMEN = "芳敏静丽娟艳玲桂慧琳洁梅雪倩颖婷蕾欣瑶薇";
  private static final String MEN = "强伟勇军杰涛超明刚平辉鹏飞斌波浩宇亮健峰";
  private static final String BOTH = "文晓海春华国志建新雨思子一永立嘉";
  private static final Map<String, List<String>> NEW_FORMS =
      Map.of(
          "快递外卖", List.of("快递员", "外卖配送员", "外卖配送员"),
          "网约车与货运", List.of("网约车司机"),
          "商贸服务", List.of("家政服务员", "保安员"));
  private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);

  private final Random random = new Random(20260102);
  private final Set<String> taken = new HashSet<>();
  private final List<Unit> places = new ArrayList<>();

  private SampleRosters() {
    for (Unit unit : SampleUnits.units()) {
      if (unit.code().startsWith("HYGH-J")) {
        for (int i = 0; i < Math.max(3, unit.headcount() / 6); i++) {
          places.add(unit);
        }
      }
    }
  }

  /** One line of the roster. */
  record Member(
      String name,
      String sex,
      String nationalId,
      String phone,
      String unit,
      String creditCode,
      LocalDate joinedOn,
      String form,
      String groups) {

    List<@Nullable Object> cells() {
      return Arrays.asList(name, sex, nationalId, phone, unit, creditCode, joinedOn, form, groups);
    }
  }

  public static void main(String[] args) throws IOException {
    write(FILE, "海晏区会员名册（示例，全部虚构）", members().stream().map(Member::cells).toList());
    SampleRosterWithErrors.write(members());
  }

  static void write(Path file, String watermark, List<List<@Nullable Object>> rows)
      throws IOException {

    try (var out = Files.newOutputStream(file);
        var sheet = Spreadsheet.begin(out, "会员名册", watermark, COLUMNS)) {
      for (var row : rows) {
        sheet.row(row);
      }
    }
  }

  /** Always the same five thousand. */
  static List<Member> members() {
    var invention = new SampleRosters();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      members.add(invention.member(i));
    }
    return List.copyOf(members);
  }

  private Member member(int i) {
    Unit unit = places.get(random.nextInt(places.size()));
    boolean woman = random.nextInt(100) < 46;
    LocalDate born = LocalDate.of(1966, 1, 1).plusDays(random.nextInt(40 * 365));
    String form = form(unit);
    return new Member(
        name(woman),
        woman ? "女" : "男",
        nationalId(born, woman),
        "142%08d".formatted(10_000_000 + i * 7919L % 90_000_000),
        unit.name(),
        unit.creditCode(),
        joinedOn(born, form),
        form,
        groups(born));
  }

  private String form(Unit unit) {
    List<String> forms = NEW_FORMS.getOrDefault(unit.industry(), List.of());
    boolean isNewForm = !forms.isEmpty() && random.nextInt(100) < 70;
    return isNewForm ? forms.get(random.nextInt(forms.size())) : "单位职工";
  }

  /** Half of the workers in new forms came this year; of the others, one in five. */
  private LocalDate joinedOn(LocalDate born, String form) {
    boolean thisYear = random.nextInt(100) < (form.equals("单位职工") ? 20 : 50);
    LocalDate first = LocalDate.of(2026, 1, 4);
    if (!thisYear) {
      LocalDate grown = born.plusYears(19);
      first = grown.isBefore(LocalDate.of(2010, 1, 1)) ? LocalDate.of(2010, 1, 1) : grown;
    }
    LocalDate last = thisYear ? LATEST : LocalDate.of(2025, 12, 31);
    int days = (int) Math.max(1, last.toEpochDay() - first.toEpochDay());
    LocalDate day = first.plusDays(random.nextInt(days));
    return day.isAfter(LATEST) ? LATEST : day;
  }

  private String groups(LocalDate born) {
    List<String> groups = new ArrayList<>();
    if (random.nextInt(100) < 22) {
      groups.add("农民工");
    }
    if (born.getYear() > 1993 && random.nextInt(100) < 45) {
      groups.add("单身");
    }
    if (random.nextInt(100) < 2) {
      groups.add("困难职工");
    }
    if (random.nextInt(1000) < 4) {
      groups.add("劳模");
    }
    return String.join("、", groups);
  }

  private String name(boolean woman) {
    String given = woman ? WOMEN : MEN;
    String name = "" + pick(SURNAMES) + (random.nextInt(100) < 70 ? pick(BOTH) : "") + pick(given);
    return name.equals("王芳") || name.equals("李强") || name.equals("赵敏") ? name(woman) : name;
  }

  private String nationalId(LocalDate born, boolean woman) {
    while (true) {
      int serial = 900 + random.nextInt(50) * 2 + (woman ? 0 : 1);
      String day = born.toString().replace("-", "");
      String number = CheckDigits.citizenId("120116" + day + serial);
      if (taken.add(number)) {
        return number;
      }
    }
  }

  private char pick(String from) {
    return from.charAt(random.nextInt(from.length()));
  }
}
