package org.qunxing.planreader.figures;

import org.qunxing.planreader.figures.Numeral.Script;
import org.qunxing.planreader.lines.Words;

/**
 * Number and counter that together are a name or a way of speaking: 两个维护, 四个方面, 十件实事, 千家万户. Chinese
 * digits are suspects; Arabic ones only before words that no plan delivers.
 */
final class SetPhrases {

  /** Nouns that a set phrase of few counts, and no plan delivers. */
  private static final Words ABSTRACT =
      new Words(
          """
          方面 环节 层面 维度 阶段 步骤 方向 原则 理念 意识 自信 维护 确立 结合 坚持 转变 文明 确保 必须 务必 着力 聚焦 关键 统一 百分百
          百分之百 100% 第一 要求 特点 优势 季度 月 星期 周 年 时段 时间 节点 梯次 等级 档次 级别 序列 一 全面 代表 务实 务求 能力
          到位 不准 不得 严禁 严格 加强 强化 最 更 不 全覆盖 大局 主攻 根本 核心 中心 基本点 关系 先锋 作用 规定 纪律 方针 理论 制度 机制
          工作法 事实 圈层 批 字 词 关口 视角 切口 主线 引领 赋能 聚力 提升 推进 深化 组成部分
          """);

  /** With a larger number these are counted after all: 解决120个问题. */
  private static final Words ABSTRACT_WHEN_FEW =
      new Words("问题 重点 领域 课题 主题 目标 难点 痛点 堵点 特色 板块 体系 平台 层级 大类 类别 小类 难题 载体 抓手 渠道 途径 方式");

  private static final int LONGEST_CONTENTS = 12;
  private static final Words CONTENTS = new Words("类 大类 项 条 章 个");

  private static final Words NEVER_COUNTED = new Words("月 星期 周 年 季度 百分百 方面 环节 阶段");
  private static final Words WORKS = new Words("工程 建设 改造 项目建设 项目工程");
  private static final Words WORKS_IN_WORDS = new Words("工程 项目 建设 改造 规划 间");
  private static final Words SITTINGS = new Words("全会 全体会议 代表大会 党代会 会议精神 党代表 执委会 全委会");
  private static final Words GOOD_DEEDS = new Words("实事 大事 好事 事 民生");
  private static final Words GOOD_WORDS = new Words("文章 大文章");
  private static final Words GOOD_PROJECTS = new Words("实事 行动");
  private static final Words NAMED = new Words("全会 实事 代表 联动 联创 一扶");
  private static final Words NOT_ONCE = new Words("性 以上");

  /** Before 百, 千, 万 alone: 培养千名骨干, 走访百户; not 为千家万户. */
  private static final Words ROUND_VERBS =
      new Words("培养 培育 走访 慰问 培训 选树 评选 开展 举办 打造 创建 新建 发展 征集 建成 服务 组织 惠及 扶持 、");

  /** What must stand near by before a single 一 is a figure: 每季度一次, 至少一场. */
  private static final Words FREQUENCY =
      new Words(
          """
          每年 每月 每季 每季度 每周 每日 每天 每半年 每学期 每两年 每三年 每两月 每个月 每个季度 年均 月均 季均 至少 不少于 不低于 最少 确保 全年
          """);

  private static final int FREQUENCY_REACH = 18;

  /** Right before a number these bring about what is counted; set phrases stand behind others. */
  private static final Words DELIVERY =
      new Words(
          """
          建成 新建 建立 建设 打造 创建 培育 评选 成立 设立 举办 开展 实施 完成 解决 制定 出台 组建 推出 开设 开发 承办 争创 命名 选树 改造 提升 引进 孵化 挖掘
          编印 制作 新增 增设 增加 共有 已有 先后有 推动 落实 形成 推广 启用 投用 拥有 选派 选聘 配备 组织 办好 申报 获得 获评 荣获 召开 发展 发布 征集 推荐 培养
          达 到 至 为 于 有 共 计 约 近 超 超过 各 分别 力争 确保 队 室 站 家 会 园 点 中心 基地 品牌 阵地 课程 示范 个人 集体 岗 者 手 户 企业 单位 项目 活动
          """);

  private final String text;

  SetPhrases(String text) {
    this.text = text;
  }

  boolean contain(Numeral numeral, String unit, int to) {
    return isSeries(unit, to)
        || isContents(numeral, unit)
        || isAbstract(numeral, unit, to)
        || (!numeral.isArabic() && isChinesePhrase(numeral, unit, to));
  }

  private boolean isSeries(String unit, int to) {
    return (unit.equals("期") && WORKS.at(text, to)) || (unit.equals("次") && SITTINGS.at(text, to));
  }

  /** 普惠服务清单（共3类12项）: how long the list is. */
  private boolean isContents(Numeral numeral, String unit) {
    if (!CONTENTS.at(unit, 0)) {
      return false;
    }
    int at = numeral.from() - 1;
    while (at > 0 && numeral.from() - at < LONGEST_CONTENTS && isOfContents(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == '（' && text.charAt(at + 1) == '共';
  }

  private static boolean isOfContents(char c) {
    return "共计有大类项条个章、".indexOf(c) >= 0 || Numerals.begins(c);
  }

  private boolean isAbstract(Numeral numeral, String unit, int to) {
    if (!"个项类种条".contains(unit)) {
      return false;
    }
    int at = text.startsWith("主要", to) ? to + 2 : to;
    boolean few = numeral.value().intValue() < 10;
    boolean suspect = few || !numeral.isArabic() || NEVER_COUNTED.at(text, at);
    return (suspect && ABSTRACT.at(text, at))
        || (few
            && numeral.upper() == null
            && ABSTRACT_WHEN_FEW.at(text, at)
            && !isDelivered(numeral.from()));
  }

  private boolean isChinesePhrase(Numeral numeral, String unit, int to) {
    if (unit.equals("届")
        || (unit.equals("期") && WORKS_IN_WORDS.at(text, to))
        || (unit.equals("件") && GOOD_DEEDS.at(text, to))
        || (unit.equals("篇") && GOOD_WORDS.at(text, to))) {
      return true;
    }
    if (numeral.script() == Script.ROUND) {
      return isRoundPhrase(numeral, to);
    }
    return numeral.script() == Script.CHINESE_DIGIT && !numeral.andMore()
        ? isDigitPhrase(numeral, unit, to)
        : unit.equals("项") && GOOD_PROJECTS.at(text, to);
  }

  private boolean isRoundPhrase(Numeral numeral, int to) {
    boolean bounded = numeral.andMore() || Operators.before(text, numeral.from(), numeral) != null;
    boolean pair = to < text.length() && ChineseNumber.isPart(text.charAt(to));
    return pair || (!bounded && !ROUND_VERBS.endAt(text, numeral.from()));
  }

  private boolean isDigitPhrase(Numeral numeral, String unit, int to) {
    if (text.charAt(numeral.from()) == '二' && numeral.upper() == null) {
      return true; // two of something is 两; 二次, 二级 are ordinals
    }
    if (numeral.isOne() && numeral.upper() == null) {
      return !isCountedOnce(numeral.from(), unit, to);
    }
    if (numeral.upper() != null) {
      return NAMED.at(text, to); // 一至两枚: nobody names a thing after a range
    }
    if ("家个".contains(unit) && isAtHead(numeral.from())) {
      return true; // 三家单位统筹安排……: they are known, not promised
    }
    return NAMED.at(text, to) || (!Units.isFirm(unit) && !isDelivered(numeral.from()));
  }

  private boolean isCountedOnce(int from, String unit, int to) {
    boolean counter = Units.isFirm(unit) || unit.equals("个");
    return counter && !NOT_ONCE.at(text, to) && isFrequency(from);
  }

  private boolean isFrequency(int from) {
    for (int i = from - 1; i >= Math.max(0, from - FREQUENCY_REACH); i--) {
      if ("，。；：".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (FREQUENCY.at(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAtHead(int from) {
    return from == 0 || "，。；：！？".indexOf(text.charAt(from - 1)) >= 0;
  }

  /** Whether a verb that brings things about stands right before the number. */
  private boolean isDelivered(int from) {
    boolean suffix = from > 0 && "了出起好".indexOf(text.charAt(from - 1)) >= 0;
    return DELIVERY.endAt(text, suffix ? from - 1 : from);
  }
}
