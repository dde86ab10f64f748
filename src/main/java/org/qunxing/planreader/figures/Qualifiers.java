package org.qunxing.planreader.figures;

import java.util.regex.Pattern;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Words;

/**
 * Figures that say which ones, how long or how much each, and promise nothing: 25人以上单位, 全区12个街道,
 * 为期3天, 价值120元的礼包, 依托8个驿站.
 */
final class Qualifiers {

  private static final int FARTHEST_NOUN = 5;

  private static final int FARTHEST_RATE = 16;

  private static final Words RATE_GOES_ON = new Words("均 都 全部 分别 达到 达 保持 不低于 提升 提高 超过 为 实现");

  private static final Words ADMINISTRATION =
      new Words("街道 社区 镇 乡 村 区 县 市 部门 单位 系统 委办局 园区 片区 功能区 开发区 网格");

  private static final Words ORGANISATIONS =
      new Words(
          """
          单位 企业 法人 公司 机构 用人 事业 非公 小微 规模 大型 中型 小型 工厂 工会 园区 集体 商户 楼宇 项目 工程 社会组织 民营 私营 国有 医院
          学校 行业 产业 建筑 车间 班组 工地 专场
          """);

  private static final Words CONDITIONS =
      new Words("对低于 对高于 对超过 对不足 对不到 对少于 对达到 对满 对达不到 对未达到 对完成率 对满意率 凡 如果 低于 高于 不足 不到");

  private static final Words RAISED = new Words("筹集 投入 争取 募集 发放 安排 拨付 落实 节约 追回");
  private static final Words PRICES = new Words("价值 单价 面值 每份 定价 原价 市值");

  /** What is there already is used, not promised. */
  private static final Words USED = new Words("依托 发挥 借助 利用 围绕 聚焦 对照 按照 根据 紧扣 坚持 抓住 突出 针对");

  private static final Words WHOLE = new Words("全区 全市 全县 全镇 全省 全街 全街道 下辖 所辖 辖区 我区 我市 区内 等");

  /** 全区12个街道、: what follows belongs to the same description. */
  private static final Pattern DISTRICT_LIST =
      Pattern.compile("(全区|全市|全县|全镇|全省|全街道|下辖|辖区|区内)\\d+个?(街道|镇街|社区|镇|乡镇|乡|村|区|县|部门|单位)(和|、|及)?$");

  private static final Words SHORTENED_TO = new Words("压缩 缩短 控制在 降 减 不少于 不低于 不超过 时长 累计");
  private static final Words DAYS_COUNTED = new Words("天数 日数 人均 平均 增加 减少 延长");
  private static final Words SHORTENED = new Words("压缩 缩短 减 降");
  private static final Words CIRCLES = new Words("服务圈 生活圈 便民圈 通勤圈 步行");

  private static final Words AROUND_THE_CLOCK =
      new Words(
          """
          服务 热线 在线 开放 自助 营业 值班 值守 待命 响应 内 之内 工作制 以外 之外 外 全天 监 都市 保障 不打烊 轮 以内 心理 法律 咨询 职工 书屋
          守护 ）
          """);

  /** 没有发生一起事故 counts nothing, 应到委员45名 and 一式两份 nothing that anybody brings about. */
  private static final Words NOTHING = new Words("没有发生 未发生 不发生 未出现 没有出现 杜绝发生 杜绝 一式 附件 应到 实到");

  /** Years of life are a figure only where they are measured. */
  private static final Words AGES = new Words("寿命 平均年龄 均龄");

  /** 按月工资0.5%缴纳: a rate that a rule sets. */
  private static final Words CHARGED = new Words("缴纳 缴交 计提 拨缴 计征 上缴 返还 收取");

  private static final Words PREMISES = new Words("条件： 资格： 条件是： 条件为：");
  private static final int LONGEST_PREMISE = 60;

  private static final Words SCORED = new Words("度 率 得分 评分 成绩 测评 评价 分值 指数 分数");

  private final String text;

  Qualifiers(String text) {
    this.text = text;
  }

  boolean contain(Numeral numeral, String unit, int unitFrom, int to) {
    int from = numeral.from();
    return isTimeSpan(from, unit, unitFrom, to)
        || isWhoseRate(to)
        || isOneForEach(unitFrom, to)
        || isOfThoseAbove(unit, unitFrom, to, numeral.upper() != null)
        || USED.at(text, from - 2)
        || NOTHING.in(text, Math.max(0, from - 7), from)
        || (unit.equals("岁") && !AGES.in(text, Math.max(0, from - 14), from))
        || isCondition(from, to)
        || isDescription(from, unit, to)
        || (Units.isMoney(unit) && PRICES.at(text, from - 2))
        || (unit.equals("分") && !SCORED.in(text, Math.max(0, from - 12), from));
  }

  /** Durations are targets only where something is shortened to them or must last that long. */
  private boolean isTimeSpan(int from, String unit, int unitFrom, int to) {
    return switch (unit) {
      case "天", "日", "工作日", "个工作日", "分钟" -> {
        boolean bound =
            SHORTENED_TO.in(text, Math.max(0, unitFrom - 14), unitFrom)
                || SHORTENED.in(text, to, Math.min(text.length(), to + 4))
                || DAYS_COUNTED.in(text, Math.max(0, from - 10), from);
        boolean date = unit.equals("日") && text.startsWith("月", from - 1);
        yield !bound || date || CIRCLES.at(text, to);
      }
      case "小时", "个小时" -> AROUND_THE_CLOCK.at(text, to) || isRoundTheClock(from, to);
      default -> false;
    };
  }

  /** 10个镇街履职率均达到95%: the rate is promised, not the ten. */
  private boolean isWhoseRate(int to) {
    for (int i = to; i < text.length() && i - to <= FARTHEST_RATE; i++) {
      char c = text.charAt(i);
      if ("，。；：！？、".indexOf(c) >= 0 || Glyphs.isDigit(c)) {
        return false;
      }
      if (c == '率' && RATE_GOES_ON.at(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** 24小时站点 is a kind of station. */
  private boolean isRoundTheClock(int from, int to) {
    return text.startsWith("24", from)
        && to < text.length()
        && Glyphs.isHan(text.charAt(to))
        && Operators.after(text, to) == null;
  }

  /** 1人1档, 一企一策. */
  private boolean isOneForEach(int unitFrom, int to) {
    if (to >= text.length() || unitFrom == 0 || to - unitFrom > 2) {
      return false;
    }
    char next = text.charAt(to);
    return (next == '1' || next == '一') && text.charAt(unitFrom - 1) == next;
  }

  /** 25人以上单位, 100人以上的企业, 5000万元以上项目. */
  private boolean isOfThoseAbove(String unit, int unitFrom, int to, boolean range) {
    boolean money = Units.isMoney(unit);
    boolean people = unit.startsWith("人") || unit.equals("名");
    if (!money && !people && !unit.equals("平方米") && !unit.equals("亩")) {
      return false;
    }
    var bound = Operators.after(text, to);
    if (people && range && ORGANISATIONS.at(text, to)) {
      return true; // 50-100人企业
    }
    if (bound == null || bound.operator() == Operator.ABOUT) {
      return false;
    }
    if (text.startsWith("的", bound.to()) && !unit.equals("名")) {
      return !money || !RAISED.in(text, Math.max(0, unitFrom - 16), unitFrom);
    }
    return isFollowedByOrganisation(bound.to());
  }

  /** 对低于80%的活动逐场复盘: which ones are meant, not what is promised. */
  boolean isCondition(int from, int to) {
    if (isPremise(from) || CHARGED.at(text, to)) {
      return true;
    }
    var after = Operators.after(text, to);
    int behind = after == null ? to : after.to();
    if (!text.startsWith("的", behind)) {
      return false;
    }
    if (behind + 1 < text.length() && "，：；、".indexOf(text.charAt(behind + 1)) >= 0) {
      return true; // 自付6万元至7万元的，
    }
    for (int i = from - 1; i >= Math.max(0, from - 12) && "，。；：".indexOf(text.charAt(i)) < 0; i--) {
      if (CONDITIONS.at(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** 申请条件：家庭月人均收入低于1500元，且缴费满12个月。 */
  private boolean isPremise(int from) {
    for (int i = from - 1; i >= Math.max(0, from - LONGEST_PREMISE); i--) {
      if ("。！？".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (text.charAt(i) == '：' && PREMISES.endAt(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowedByOrganisation(int from) {
    for (int i = from; i < text.length() && i - from <= FARTHEST_NOUN; i++) {
      if ("，。；、参".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (ORGANISATIONS.at(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** 全区12个街道: there are as many; nobody brings them about. */
  private boolean isDescription(int from, String unit, int to) {
    boolean administrative =
        unit.equals("个") ? ADMINISTRATION.at(text, to) : ADMINISTRATION.lengthAt(unit, 0) > 0;
    return administrative
        && (WHOLE.endAt(text, from)
            || DISTRICT_LIST.matcher(text.substring(Math.max(0, from - 14), from)).find());
  }
}
