package org.qunxing.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invents the three hundred units of the demo district and writes {@code demo/units.csv}.
 *
 * <p>Firm names carry the name of the invented district, and credit codes use organisation codes
 * beginning {@code YY}, which are not given out: neither can meet a real firm.
 */
public final class SampleUnits {
  static final Path FILE = Path.of("src/main/resources/demo/units.csv");
  static final String HEADER =
      "code,name,parent_code,lines,kind,credit_code,headcount,industry,street";

  private static final List<String> STREETS =
      List.of("望潮街道", "归帆街道", "栖鹭街道", "晴屿街道", "白螺镇", "芦花镇", "青鲸科技园", "远岬物流园");
  private static final List<Industry> INDUSTRIES =
      List.of(
          new Industry("装备制造", List.of("精密机械", "重型装备", "船用设备", "自动化设备")),
          new Industry("生物医药", List.of("生物科技", "制药", "医疗器械", "检验检测")),
          new Industry("港航物流", List.of("供应链管理", "冷链物流", "国际货运", "仓储")),
          new Industry("快递外卖", List.of("速递", "即时配送", "同城配送", "骑手服务")),
          new Industry("信息技术", List.of("软件技术", "数据服务", "智能科技", "网络科技")),
          new Industry("食品加工", List.of("食品", "粮油", "水产加工", "乳业")),
          new Industry("建筑建材", List.of("建筑工程", "新型建材", "装饰工程", "市政工程")),
          new Industry("商贸服务", List.of("商贸", "酒店管理", "物业服务", "家政服务")),
          new Industry("纺织服装", List.of("服饰", "纺织", "家居用品", "羽绒制品")),
          new Industry("新能源", List.of("新能源科技", "储能技术", "光伏科技", "氢能装备")),
          new Industry("教育文化", List.of("文化传播", "教育科技", "图书发行", "文体发展")),
          new Industry("网约车与货运", List.of("出行服务", "汽车租赁", "货运代理", "运输服务")),
          new Industry("卫生健康", List.of("口腔医疗", "养老服务", "康复护理", "健康管理")),
          new Industry("电子制造", List.of("电子科技", "光电科技", "传感技术", "线缆")));
  private static final String FIRST = "澜沐朔岚屿澈湛晗煦珩璟琰翊晔骁霁旻昶瑾玥";
  private static final String SECOND = "舟屿川禾岫柏桐泽穹砺衡昀恺弈岑棠麓渚汐枫";

  private final Random random = new Random(20260101);
  private final List<Unit> units = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();

  private SampleUnits() {}

  record Industry(String name, List<String> trades) {}

  /** One line of the file; the columns are explained in {@code samples/README.md}. */
  record Unit(
      String code,
      String name,
      String parent,
      String lines,
      String kind,
      String creditCode,
      int headcount,
      String industry,
      String street) {
    String line() {
      return String.join(
          ",",
          code,
          name,
          parent,
          lines,
          kind,
          creditCode,
          headcount == 0 ? "" : Integer.toString(headcount),
          industry,
          street);
    }
  }

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(
        FILE,
        HEADER + "\n" + units().stream().map(u -> u.line() + "\n").collect(Collectors.joining()));
  }

  /** Always the same three hundred, parents before children. */
  static List<Unit> units() {
    var invention = new SampleUnits();
    invention.district();
    invention.unions();
    invention.youthLeague();
    invention.womensFederation();
    return List.copyOf(invention.units);
  }

  private void district() {
    add("HY", "海晏区群团工作部", "", "UNION|YOUTH|WOMEN", "DISTRICT", "", 0, "", "");
    add("HYGH", "海晏区总工会", "HY", "UNION", "DISTRICT", code("81", 1), 0, "", "");
    add("HYTW", "共青团海晏区委员会", "HY", "YOUTH", "DISTRICT", code("13", 2), 0, "", "");
    add("HYFL", "海晏区妇女联合会", "HY", "WOMEN", "DISTRICT", code("13", 3), 0, "", "");
  }

  private void unions() {
    for (int i = 0; i < STREETS.size(); i++) {
      add(
          street(i),
          STREETS.get(i) + "总工会",
          "HYGH",
          "UNION",
          "STREET",
          code("81", 11 + i),
          0,
          "",
          STREETS.get(i));
    }
    for (int i = 0; i < INDUSTRIES.size(); i++) {
      int street = i % STREETS.size();
      String industry = INDUSTRIES.get(i).name();
      String name = STREETS.get(street) + industry + "行业工会联合会";
      add(
          federation(i),
          name,
          street(street),
          "UNION",
          "INDUSTRY",
          code("81", 21 + i),
          0,
          industry,
          STREETS.get(street));
    }
    for (int i = 0; i < 250; i++) {
      basicUnion(i);
    }
  }

  private void basicUnion(int i) {
    int industry = i % INDUSTRIES.size();
    int street = industry % STREETS.size();
    boolean inFederation = random.nextInt(100) < 80;
    if (!inFederation) {
      street = random.nextInt(STREETS.size());
    }
    String parent = inFederation ? federation(industry) : street(street);
    List<String> trades = INDUSTRIES.get(industry).trades();
    String firm = "海晏" + word() + trades.get(random.nextInt(trades.size())) + "有限公司";
    add(
        "HYGH-J%03d".formatted(i + 1),
        firm + "工会",
        parent,
        "UNION",
        "BASIC",
        code("91", 1001 + i),
        headcount(),
        INDUSTRIES.get(industry).name(),
        STREETS.get(street));
  }

  private void youthLeague() {
    for (int i = 0; i < STREETS.size(); i++) {
      String name = "共青团" + STREETS.get(i) + "工作委员会";
      add("HYTW%02d".formatted(i + 1), name, "HYTW", "YOUTH", "STREET", "", 0, "", STREETS.get(i));
    }
    List<String> children = List.of("海晏区青年企业家协会团支部", "海晏区快递骑手团支部", "海晏区青年医师团支部", "海晏区青年教师团支部");
    for (int i = 0; i < children.size(); i++) {
      add(
          "HYTW-J%03d".formatted(i + 1),
          children.get(i),
          "HYTW%02d".formatted(i + 1),
          "YOUTH",
          "BASIC",
          "",
          30 + 7 * i,
          "",
          STREETS.get(i));
    }
  }

  private void womensFederation() {
    for (int i = 0; i < STREETS.size(); i++) {
      String name = STREETS.get(i) + "妇女联合会";
      add("HYFL%02d".formatted(i + 1), name, "HYFL", "WOMEN", "STREET", "", 0, "", STREETS.get(i));
    }
    List<String> children = List.of("海晏区女企业家联谊会", "海晏区家政从业妇女联合会", "海晏区外卖女骑手妇女小组", "海晏区物流园妇女之家");
    for (int i = 0; i < children.size(); i++) {
      add(
          "HYFL-J%03d".formatted(i + 1),
          children.get(i),
          "HYFL%02d".formatted(i + 1),
          "WOMEN",
          "BASIC",
          "",
          40 + 9 * i,
          "",
          STREETS.get(i));
    }
  }

  /** Many small firms, some around the threshold of 25, a few large ones. */
  private int headcount() {
    int kind = random.nextInt(100);
    if (kind < 18) {
      return 8 + random.nextInt(17);
    }
    if (kind < 30) {
      return 25 + random.nextInt(6);
    }
    return kind < 90 ? 31 + random.nextInt(170) : 201 + random.nextInt(1300);
  }

  private String word() {
    while (true) {
      String word = "" + pick(FIRST) + pick(SECOND);
      if (word.charAt(0) != word.charAt(1) && words.add(word)) {
        return word;
      }
    }
  }

  private char pick(String from) {
    return from.charAt(random.nextInt(from.length()));
  }

  private static String street(int i) {
    return "HYGH%02d".formatted(i + 1);
  }

  private static String federation(int i) {
    return "HYGH-H%02d".formatted(i + 1);
  }

  private static String code(String kind, int serial) {
    String organisation = CheckDigits.organisationCode("YYH%05d".formatted(serial));
    return CheckDigits.creditCode(kind + "120116" + organisation);
  }

  private void add(
      String code,
      String name,
      String parent,
      String lines,
      String kind,
      String credit,
      int head,
      String industry,
      String street) {
    units.add(new Unit(code, name, parent, lines, kind, credit, head, industry, street));
  }
}
