package org.qunxing.planreader.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What things are counted in. The longest match wins; and a unit is none where the next character
 * makes another word of it (场馆 is no 场, 支部 no 支).
 */
public final class Units {

  /** {@code unit} or {@code unit!characters that must not follow it}. */
  private static final String COUNTERS =
      """
      篇次 梯次 册次 站次 校次 微克/立方米 毫克/立方米 毫克/升 千瓦时 吨标准煤 平米 延米 标箱 列!入为出席举车管支 人天 日元 英镑 岁!月末首 日!前起止常均报历程子夜记志光
      场次 场（次） 场!地所馆景合域外内 人次 人（次） 人·次 人/次 班次 批次 车次 件次 课次 户次 例次 家次 频次 次!性日序品数生元级
      平方米 平方公里 立方米 公里 千米!. 公顷 公斤 千克 千瓦 兆瓦 米!饭面粉 亩 吨 升!级旗温学值华 课时 学时 个小时 个课时 个学时 工时 学分 小时 分钟
      元!旦宵素首气月 美元 港元 欧元 元人民币 元钱 块钱 百分点 个百分点 个点!位 倍 分!钟之会别类步队工享支局布管社解析公期批级层组段散流赴
      人!口均社员才民力防造物事体文权居机群气生 名!义单录牌额称誉 位!于置列次 户!籍口外均型
      家!庭政风教具属 对!标接外内上下策于比照口应待象准话 双!边方重 处!理置级罚方境于分室长所 所!有属在需谓以 座!谈右 间!接隔断或距
      笔!记试杆者 盆 则 ㎡ 档!案次期 道!路德理 口!径号岸腔头味罩才 帖 曲 羽 项次 条次 架次 剂次 针次 通次 通!过知报道信告讯常 箱次 头次 栋 幢 套!路现用取餐 辆 台!账阶风胞湾式 部!门分署委曲队长落 艘 张!贴 面!对向临积貌试 块!面链 片!区面段 期!间末望货刊限待满盼权
      轮!训岗换值候流休 批!示准判评复阅发 节!日点能约省目气水假奏庆 讲!话解座述师台好课堂习清究政求稿 堂 课!程堂题后本件外余 门!诊口户类店槛面
      班!子组级长车主 站!点位长台在 篇!章 幅!度员射 份!额量内子 册!封子 首!都次届先席府要创批家 届!中全次会人委期党四五 条!例件理约款 款!项式待
      件!套事 例!会如外行 起!来点步草诉到底 宗!旨教 案!例件 封!闭控 枚 卷 集!体中合团群成结聚 支!持付部出撑架委书 队!伍员长列
      组!织建成合长工 类!型别似 种!植族 只!要有能是需 头!条脑部雁 株 棵 盆 盏 盒 箱 袋 瓶 桶 把!握手关脉控 根!据本 顶!层部 床!位 席!位卡 桌 枚 杯 粒 颗
      页!面 字!样 句 趟 遍!布 单!位元项独亲身一 项 项目!标 个 天!津然河气 工作日 个工作日 岗位 款次 本!市区县级科单年地报院会职次轮镇街村领着质土月季周站人着
      """;

  /** Nouns that follow a number without a counter: 服务2万职工. */
  private static final Set<String> NOUNS =
      words(
          """
          街道 社区 园区 学校 企业 单位 家庭 乡镇 小区 楼宇 商圈 网格 职工 会员 群众 青年 妇女 女性 女职工 儿童 青少年 团员 劳动者
          农民工 学生 居民 老人 市民 党员 干部 志愿者 人才 粉丝 用户 师生 员工 骑手 人员 少先队员
          """);

  /** What a bare Chinese digit may count; 四个, 八项 and the like are mostly names and need a verb. */
  private static final Set<String> FIRM =
      words(
          """
          场次 场 次 期 人次 人 名 家 户 处 件 篇 份 门 堂 节 讲 轮 台 辆 座 间 所 对 例 起 宗 册 幅 首 位 课时 学时 小时 亩 吨 元 批次 班次
          """);

  private record Entry(String unit, String notBefore) {}

  private static final Map<Character, List<Entry>> BY_FIRST = index();

  private Units() {}

  /** The longest unit that stands at {@code at}, or null. */
  static @Nullable String at(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    String best = null;
    for (var entry : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
      int end = at + entry.unit.length();
      if (text.startsWith(entry.unit, at)
          && (best == null || entry.unit.length() > best.length())
          && (end >= text.length() || entry.notBefore.indexOf(text.charAt(end)) < 0)) {
        best = entry.unit;
      }
    }
    return best;
  }

  public static boolean isNoun(String unit) {
    return NOUNS.contains(unit);
  }

  static boolean isFirm(String unit) {
    return FIRM.contains(unit);
  }

  static boolean isMoney(String unit) {
    return unit.contains("元") || unit.equals("块钱");
  }

  private static Map<Character, List<Entry>> index() {
    var index = new HashMap<Character, List<Entry>>();
    for (var word : words(COUNTERS)) {
      int mark = word.indexOf('!');
      add(
          index,
          mark < 0
              ? new Entry(word, "")
              : new Entry(word.substring(0, mark), word.substring(mark + 1)));
    }
    NOUNS.forEach(noun -> add(index, new Entry(noun, "")));
    return index;
  }

  private static void add(Map<Character, List<Entry>> index, Entry entry) {
    index.computeIfAbsent(entry.unit.charAt(0), c -> new ArrayList<>()).add(entry);
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.strip().split("\\s+")));
  }
}
