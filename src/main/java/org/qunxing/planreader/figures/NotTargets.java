package org.qunxing.planreader.figures;

import java.util.List;
import java.util.regex.Pattern;
import org.qunxing.planreader.figures.Numeral.Script;
import org.qunxing.planreader.lines.Glyphs;

/**
 * What looks like a quantity and is none: names, qualifiers, ordinals, times, rates of staffing.
 */
final class NotTargets {

  /** Nouns that a set phrase of few counts, and no plan delivers: 两个维护, 四个方面, 三个阶段. */
  private static final List<String> ABSTRACT =
      words(
          """
          方面 环节 层面 维度 阶段 步骤 方向 原则 理念 意识 自信 维护 确立 结合 坚持 转变 文明 确保 必须 务必 着力 聚焦 关键 统一 百分百
          百分之百 100% 第一 要求 特点 优势 季度 月 星期 周 年 时段 时间 节点 梯次 等级 档次 级别 序列 一 人才 全面 代表 务实 务求 能力
          到位 不准 不得 严禁 严格 加强 强化 最 更 不 全覆盖 大局 主攻 根本 核心 中心 基本点 关系 先锋 作用 规定 纪律 方针 理论 制度 机制
          工作法 事实 圈层 批 字 词 关口 视角 切口 抓手 主线 引领 赋能 聚力 提升 推进 深化
          """);

  /** With a larger number these are counted after all: 解决120个问题. */
  private static final List<String> ABSTRACT_WHEN_FEW =
      words("问题 重点 领域 课题 主题 目标 难点 痛点 堵点 特色 板块 体系 平台 层级 大类 类别 小类 难题 载体 抓手 渠道 途径 方式");

  private static final List<String> UNITS_OF_ADMINISTRATION =
      words("街道 社区 镇 乡 村 区 县 市 部门 单位 系统 委办局 园区 片区 功能区 开发区 网格");

  private static final List<String> ORGANISATIONS =
      words(
          "单位 企业 法人 公司 机构 用人 事业 非公 小微 规模 大型 中型 小型 工厂 工会 园区 集体 商户 楼宇 项目 工程 社会组织 民营 私营 国有 "
              + "医院 学校 行业 产业 建筑 车间 班组 工地 的企业 的单位 的用人 的非公 的法人 的公司 的小微 的机构 的工会 的项目 的工程 "
              + "的专场 的大型 的建筑 的基层 的社会 的民营 的规模 的工地 的商户 的楼宇 的园区 基层工会 骨干企业 重点企业");

  private static final Pattern FREQUENCY =
      Pattern.compile(
          "(每(年|月|季度?|周|日|天|半年|学期|两年|三年|两月|个月|个季度)|(年|月|季)均|至少|不少于|不低于|最少|确保|全年)[^，。；：]{0,14}$");

  private static final Pattern DELIVERY =
      Pattern.compile(
          ".*(建成|新建|建立|建设|打造|创建|培育|评选|成立|设立|举办|开展|实施|完成|解决|制定|出台|组建|推出|开设|开发|承办|争创|命名|选树|改造|提升"
              + "|引进|孵化|挖掘|编印|制作|新增|增设|增加|共有|已有|先后有|推动|落实|形成|推广|启用|投用|拥有|选派|选聘|配备|组织|办好|申报|获得|获评|荣获"
              + "|召开|发展|发布|征集|推荐|达|到|至|为|于|有|共|计|约|近|超|超过|各|分别|力争|确保|队|室|站|家|会|园|点|中心|基地|品牌|阵地|课程|示范)(了|出|起|好)?$");

  private final String text;

  NotTargets(String text) {
    this.text = text;
  }

  /** Whether what stands before the number makes it an ordinal, a name or a part of one. */
  boolean isBarredBefore(Numeral numeral, int from) {
    char before = charAt(from - 1);
    if (Glyphs.isAsciiWord(before) || "第初/·.×X+_*□△〔老".indexOf(before) >= 0 && before != 0) {
      return true;
    }
    if (before == '前') {
      return "目日此年底末".indexOf(charAt(from - 2)) < 0;
    }
    if (before == '每') {
      return true;
    }
    if (!numeral.isArabic() && (before == '几' || before == '十')) {
      return true;
    }
    if (!numeral.isArabic() && before == '数') {
      return !isCountNoun(charAt(from - 2));
    }
    return Quotation.surrounds(text, from);
  }

  /** 人数, 总数, 户数 end in 数; 数百 begins with it. */
  private static boolean isCountNoun(char c) {
    return "人次总户件个份家场员量台岗篇对".indexOf(c) >= 0;
  }

  /** Whether the characters behind the number bar it whatever the unit: 5G, 4+2, 3X. */
  boolean isBarredAfter(int to) {
    char after = charAt(to);
    return Glyphs.isAsciiWord(after)
        || "×*_□·.".indexOf(after) >= 0 && after != 0
        || (after == '+' && (Glyphs.isAsciiWord(charAt(to + 1)) || charAt(to + 1) == '“'));
  }

  /** Whether number and unit together are no quantity that a plan delivers. */
  boolean isBarred(Numeral numeral, String unit, int unitFrom, int to) {
    return isTimeSpan(unit, unitFrom, to)
        || isOneForEach(unitFrom, to)
        || isSetPhrase(numeral, unit, to)
        || isQualifier(unit, to)
        || isDescription(numeral, unit, to)
        || isScore(unit, numeral.from(), to)
        || (!numeral.isArabic() && isBarredChinese(numeral, unit, to));
  }

  /** Durations are targets only where something is shortened to them or must last that long. */
  private boolean isTimeSpan(String unit, int unitFrom, int to) {
    switch (unit) {
      case "天", "工作日", "个工作日", "分钟" -> {
        var before = text.substring(Math.max(0, unitFrom - 14), unitFrom);
        boolean bound = before.matches(".*(压缩|缩短|控制在|降|减|不少于|不低于|不超过|时长|累计).*");
        return !bound || isIn(to, words("服务圈 生活圈 便民圈 通勤圈 步行"));
      }
      case "小时", "个小时" -> {
        return isIn(
            to,
            words(
                "服务 热线 在线 开放 自助 营业 值班 值守 待命 响应 内 之内 工作制 以外 之外 外 全天 监 都市 保障 不打烊 轮 以内 心理 法律 "
                    + "咨询 职工 书屋 守护 ）"));
      }
      default -> {
        return false;
      }
    }
  }

  /** 1人1档, 一企一策. */
  private boolean isOneForEach(int unitFrom, int to) {
    char next = charAt(to);
    return to - unitFrom <= 2
        && charAt(unitFrom - 1) == next
        && (next == '1' || next == '一')
        && Glyphs.isHan(charAt(to + 1));
  }

  private boolean isSetPhrase(Numeral numeral, String unit, int to) {
    if (unit.equals("次") && isIn(to, words("全会 全体会议 代表大会 党代会 会议精神 党代表 执委会 全委会"))) {
      return true;
    }
    if (!"个项类种条大".contains(unit)) {
      return false;
    }
    int at = charAt(to) == '主' && charAt(to + 1) == '要' ? to + 2 : to;
    boolean few = numeral.value().intValue() < 10;
    return (few || !numeral.isArabic() || isIn(at, words("月 星期 周 年 季度 百分百 方面 环节 阶段")))
            && isIn(at, ABSTRACT)
        || (few && isIn(at, ABSTRACT_WHEN_FEW) && !delivers(numeral.from()));
  }

  /** 25人以上单位, 100人以上的企业, 5000万元以上项目: the figure says which ones. */
  private boolean isQualifier(String unit, int to) {
    var bound = Operators.after(text, to);
    if (bound == null
        || !(unit.startsWith("人")
            || unit.equals("名")
            || unit.equals("户")
            || Units.isMoney(unit)
            || unit.equals("家")
            || unit.equals("平方米")
            || unit.equals("亩"))) {
      return false;
    }
    return isIn(bound.to(), ORGANISATIONS);
  }

  /** 全区12个街道: there are as many; nobody brings them about. */
  private boolean isDescription(Numeral numeral, String unit, int to) {
    var before = text.substring(Math.max(0, numeral.from() - 4), numeral.from());
    boolean whole = before.matches(".*(全区|全市|全县|全镇|全省|全街|全街道|下辖|所辖|辖区|我区|我市|区内|等)");
    return whole
        && ((unit.equals("个") && isIn(to, UNITS_OF_ADMINISTRATION))
            || UNITS_OF_ADMINISTRATION.contains(unit));
  }

  /** Points are a figure only of something scored: 满意度95分以上. */
  private boolean isScore(String unit, int from, int to) {
    if (!unit.equals("分")) {
      return false;
    }
    var before = text.substring(Math.max(0, from - 12), from);
    return !before.matches(".*(度|率|得分|评分|成绩|测评|评价|分值|指数|分数).*");
  }

  private boolean isBarredChinese(Numeral numeral, String unit, int to) {
    if (unit.equals("期") && isIn(to, words("工程 项目 建设 改造 规划 间"))) {
      return true;
    }
    if (unit.equals("件") && isIn(to, words("实事 大事 好事 事 民生"))
        || (unit.equals("篇") && isIn(to, words("文章 大文章")))) {
      return true;
    }
    if (unit.equals("支") && isIn(to, words("一扶"))) {
      return true;
    }
    if (numeral.script() == Script.ROUND) {
      return !numeral.andMore() && Operators.before(text, numeral.from(), numeral) == null;
    }
    if (numeral.script() != Script.CHINESE_DIGIT || numeral.andMore()) {
      return isIn(to, words("实事 行动")) && unit.equals("项");
    }
    if (text.charAt(numeral.from()) == '二') {
      return true; // two of something is 两; 二次, 二级 are ordinals
    }
    if (numeral.isOne()) {
      return !isCountedOnce(numeral.from(), unit);
    }
    return !Units.isFirm(unit) && !delivers(numeral.from()) || isIn(to, words("全会 实事 代表 联动 联创"));
  }

  /** 每季度一次, 至少一场: one is a figure only as a frequency or a floor. */
  private boolean isCountedOnce(int from, String unit) {
    boolean counter = Units.isFirm(unit) || unit.equals("个");
    return counter
        && FREQUENCY.matcher(text.substring(Math.max(0, from - 20), from)).find()
        && !isIn(from + 1 + unit.length(), words("性 以上"));
  }

  /** Whether a verb that brings things about stands right before the number. */
  private boolean delivers(int from) {
    return DELIVERY.matcher(text.substring(Math.max(0, from - 8), from)).matches();
  }

  private boolean isIn(int at, List<String> words) {
    for (var word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }

  private static List<String> words(String list) {
    return List.of(list.strip().split("\\s+"));
  }
}
