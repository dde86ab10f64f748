package org.qunxing.web.design;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.web.Chart;
import org.qunxing.web.Chart.Series;
import org.qunxing.web.Choice;
import org.qunxing.web.Crumb;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Mark;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;
import org.qunxing.web.TimelineEntry;

/** Sample content for the style page; the people are the named cast, the figures are made up. */
public record DesignPage(
    String accent,
    List<Tab> accents,
    FormErrors errors,
    List<Choice> choices,
    List<Choice> manyChoices,
    List<Crumb> crumbs,
    List<Tab> tabs,
    List<TimelineEntry> timeline,
    List<Flash> flashes,
    Pager pager,
    BigDecimal amount,
    LocalDate day,
    List<Integer> series,
    List<Chart> charts,
    String source,
    List<Mark> marks,
    String qr) {

  private static final List<String> MONTHS =
      List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月");

  static DesignPage sample(String accent) {
    String source =
        "一、服务职工行动\n"
            + "（一）全年开展普惠活动不少于 60 场，覆盖职工 3 万人次以上。\n"
            + "（二）新建户外劳动者服务站点 12 个，每季度巡查一次。\n"
            + "二、权益维护行动\n"
            + "（三）劳动争议调解成功率达到 60% 以上。";
    return new DesignPage(
        accent,
        accents(accent),
        sampleErrors(),
        List.of(
            new Choice("first", "先到先得", "名额有限，按报名时间排"),
            new Choice("draw", "抽签", "公开种子，人人可复核"),
            new Choice("list", "候补", null)),
        List.of(
            Choice.of("courier", "快递员"),
            Choice.of("rider", "外卖员"),
            Choice.of("driver", "网约车司机"),
            Choice.of("guard", "保安员")),
        List.of(new Crumb("工作台", "/design"), new Crumb("活动", "/design")),
        List.of(
            new Tab("全部", "/design", true, 128),
            new Tab("报名中", "/design", false, 12),
            new Tab("已结束", "/design", false)),
        sampleTimeline(),
        List.of(
            new Flash(Flash.Kind.DONE, "已发布，会员现在可以报名了。"),
            new Flash(Flash.Kind.NOTE, "名单正在导入，完成后会通知您。"),
            new Flash(Flash.Kind.WARNING, "有 12 行没有导入，请下载原因表。")),
        new Pager(21, 40, 5012, "/design", "/design"),
        new BigDecimal("135100"),
        LocalDate.of(2026, 12, 12),
        List.of(12, 18, 15, 22, 30, 28, 36, 41),
        sampleCharts(),
        source,
        List.of(
            mark(source, "普惠活动不少于 60 场", "t1", "good"),
            mark(source, "3 万人次以上", "t2", "warn"),
            mark(source, "服务站点 12 个", "t3", "info")),
        "M0 0h7v1h-7zM0 1h1v6h-1zM6 1h1v6h-1zM1 6h5v1h-5zM2 2h3v3h-3zM9 0h2v2h-2zM14 0h7v1h-7zM14"
            + " 1h1v6h-1zM20 1h1v6h-1zM15 6h5v1h-5zM16 2h3v3h-3zM0 14h7v1h-7zM0 15h1v6h-1zM6"
            + " 15h1v6h-1zM1 20h5v1h-5zM2 16h3v3h-3zM9 9h3v2h-3zM13 12h4v1h-4zM18 9h2v4h-2zM9"
            + " 14h2v5h-2zM13 15h3v3h-3zM18 17h3v2h-3z");
  }

  private static List<Tab> accents(String chosen) {
    return List.of(
        new Tab("工会红", "/design?accent=union", chosen.equals("union")),
        new Tab("共青团蓝", "/design?accent=youth", chosen.equals("youth")),
        new Tab("妇联玫红", "/design?accent=women", chosen.equals("women")));
  }

  private static FormErrors sampleErrors() {
    Map<String, String> byField = new LinkedHashMap<>();
    byField.put("bad-title", "请写活动名称");
    byField.put("bad-capacity", "名额应为 1 到 5000 的整数");
    byField.put("bad-kind", "请选一种给法");
    return new FormErrors(byField);
  }

  private static List<TimelineEntry> sampleTimeline() {
    Instant start = Instant.parse("2026-11-18T01:30:00Z");
    return List.of(
        new TimelineEntry(start.plusSeconds(180_000), "circle-check", "good", "已发布", "陈静", null),
        new TimelineEntry(
            start.plusSeconds(90_000), "arrow-back-up", "warn", "退回修改", "赵敏", "请补上集合地点和带队人的电话。"),
        TimelineEntry.of(start, "提交审核", "李强"));
  }

  private static List<Chart> sampleCharts() {
    return List.of(
        Chart.line(
                "各月参加人次",
                "人次",
                MONTHS,
                new Series("今年", List.of(820, 932, 1290, 1330, 1520, 1810, 1690, 1980, 2210, 2405)),
                new Series("去年", List.of(620, 702, 890, 930, 1100, 1190, 1230, 1310, 1480, 1620)))
            .withTarget(2000),
        Chart.bar(
            "各镇街活动场次",
            "场",
            List.of("城东", "城西", "临港", "新桥", "南湖", "北苑"),
            new Series("已办", List.of(42, 36, 58, 21, 33, 27)),
            new Series("计划", List.of(50, 40, 60, 40, 40, 30))),
        Chart.bar(
                "清单完成率",
                "%",
                List.of("服务职工", "权益维护", "组织建设", "产业工人", "女职工"),
                new Series("完成率", List.of(86, 64, 92, 48, 75)))
            .as(Chart.Kind.HORIZONTAL),
        Chart.bar(
                "会员构成",
                "人",
                List.of("企业职工", "快递外卖", "网约车", "家政", "其他"),
                new Series("会员", List.of(3120, 820, 460, 330, 270)))
            .as(Chart.Kind.PIE));
  }

  private static Mark mark(String source, String quote, String id, String tone) {
    int start = source.indexOf(quote);
    return new Mark(start, start + quote.length(), id, tone);
  }
}
