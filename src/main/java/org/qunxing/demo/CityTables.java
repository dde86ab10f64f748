package org.qunxing.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.NationalId;
import org.qunxing.members.Occupation;

/**
 * The demo city as an office would hand it in: for each district a table of units and a roster of
 * members. All invented; the same for every run of the same day.
 */
final class CityTables {

  private static final String[] DISTRICTS = {
    "澜屿区", "霁岚区", "云渚区", "栖梧区", "望汐区", "砺锋区", "晴岫区", "沧浦区", "芷汀区", "峤南区"
  };
  private static final String PLACES = "翠望归栖晴白芦青远临听观枕沐揽朝";
  private static final String PLACE_ENDS = "澜帆鹭屿螺花鲸岬潮月云松霞溪川星";
  private static final String BRANDS = "晔湛霁琰沐玥昶璟翊澜穹砺棠渚麓桐泽舟屿瀚曜岑昕蔚朗恺";
  private static final String[] INDUSTRIES = {
    "装备制造", "生物医药", "港航物流", "快递外卖", "信息技术", "食品加工", "建筑建材", "商贸服务", "纺织服装", "网约车与货运"
  };
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋艳勇杰娟涛明超霞平刚桂英华玉萍红梅建国文辉鹏宇晨欣悦浩婷佳怡博雅思雨";
  private static final String[] GROUPS = {"农民工", "劳模", "困难职工", "单身"};

  /** Of no living person and of none in the demo district: the area is not in use. */
  private static final String AREA = "120198";

  private final CitySize size;
  private final LocalDate today;

  CityTables(CitySize size, LocalDate today) {
    this.size = size;
    this.today = today;
  }

  static String code(int district) {
    return "C%02d".formatted(district);
  }

  static String name(int district) {
    return DISTRICTS[district % DISTRICTS.length];
  }

  /** The district, its streets, their area unions, and below these the basic-level unions. */
  void units(int district, Path file) {
    write(
        file,
        out -> {
          out.write("编号,名称,上级编号,条线,层级,统一社会信用代码,职工人数,行业\n");
          String code = code(district);
          out.write("%s,%s总工会,,工会,区级,,,\n".formatted(code, name(district)));
          for (int street = 0; street < size.streets(); street++) {
            street(out, code, name(district), street);
          }
          Random random = new Random(district);
          for (int union = 0; union < size.unions(); union++) {
            union(out, district, union, random);
          }
        });
  }

  private void street(BufferedWriter out, String district, String districtName, int street)
      throws IOException {
    String name =
        "%s%c%c街道"
            .formatted(
                districtName,
                PLACES.charAt(street % PLACES.length()),
                PLACE_ENDS.charAt((street / PLACES.length() + street) % PLACE_ENDS.length()));
    String code = "%sS%02d".formatted(district, street);
    out.write("%s,%s总工会,%s,工会,镇街,,,\n".formatted(code, name, district));
    for (int area = 0; area < CitySize.AREAS_A_STREET; area++) {
      out.write("%sA%d,%s第%d区域工会联合会,%s,工会,区域联合,,,\n".formatted(code, area, name, area + 1, code));
    }
  }

  private void union(BufferedWriter out, int district, int union, Random random)
      throws IOException {
    String industry = INDUSTRIES[random.nextInt(INDUSTRIES.length)];
    out.write(
        "%s,%s%c%c%s有限公司工会,%s,工会,基层,%s,%d,%s\n"
            .formatted(
                unionCode(district, union),
                name(district),
                one(BRANDS, random),
                one(BRANDS, random),
                industry,
                area(district, union),
                creditCode(district * 10_000 + union),
                10 + size.members() / size.unions() * (50 + random.nextInt(100)) / 100,
                industry));
  }

  private static String unionCode(int district, int union) {
    return "%sU%04d".formatted(code(district), union);
  }

  private String area(int district, int union) {
    int areas = size.streets() * CitySize.AREAS_A_STREET;
    int area = union % areas;
    return "%sS%02dA%d"
        .formatted(code(district), area / CitySize.AREAS_A_STREET, area % CitySize.AREAS_A_STREET);
  }

  /** The members of a district. Most of a union joined when it was founded, others came later. */
  void members(int district, Path file) {
    write(
        file,
        out -> {
          out.write("姓名,身份证号,手机号,单位编号,入会日期,群体,职业\n");
          Random random = new Random(1000L + district);
          for (int member = 0; member < size.members(); member++) {
            member(out, district, member, random);
          }
        });
  }

  private void member(BufferedWriter out, int district, int member, Random random)
      throws IOException {
    int number = district * size.members() + member;
    int union = member % size.unions();
    String group = random.nextInt(4) == 0 ? GROUPS[random.nextInt(GROUPS.length)] : "";
    String occupation =
        random.nextInt(5) == 0
            ? Occupation.values()[random.nextInt(Occupation.values().length)].label()
            : "";
    out.write(
        "%s,%s,196%08d,%s,%s,%s,%s\n"
            .formatted(
                personName(random),
                nationalId(number),
                number,
                unionCode(district, union),
                joined(union, random),
                group,
                occupation));
  }

  private LocalDate joined(int union, Random random) {
    LocalDate founded = today.minusDays(60 + union * 37L % 1800);
    if (random.nextInt(10) < 7) {
      return founded;
    }
    long since = ChronoUnit.MONTHS.between(founded, today);
    return founded.plusMonths(since * (1 + random.nextInt(3)) / 3);
  }

  private static String personName(Random random) {
    String name = "" + one(SURNAMES, random) + one(GIVEN, random);
    return random.nextInt(3) == 0 ? name : name + one(GIVEN, random);
  }

  private static char one(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  /** Numbers that share their last three digits share no birthday below 2.7 million. */
  static String nationalId(int number) {
    LocalDate born = LocalDate.of(1966, 1, 1).plusDays(number * 7919L % 13_505);
    String body =
        AREA
            + (born.getYear() * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth())
            + "%03d".formatted(number % 1000);
    return checked(body, "0123456789X", code -> NationalId.parse(code).isGood());
  }

  static String creditCode(int number) {
    return checked(
        "91" + AREA + "YC%07d".formatted(number),
        "0123456789ABCDEFGHJKLMNPQRTUWXY",
        code -> CreditCode.of(code).checkDigitHolds());
  }

  private static String checked(
      String body, String checks, java.util.function.Predicate<String> holds) {
    return checks
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(holds)
        .findFirst()
        .orElseThrow();
  }

  private interface Content {
    void writeTo(BufferedWriter out) throws IOException;
  }

  private static void write(Path file, Content content) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      content.writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
