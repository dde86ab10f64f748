package org.qunxing.reports.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.Light;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.PlanOverview.Explanation;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.qunxing.plans.PlanOverview.InitiativeOverview;
import org.qunxing.plans.PlanOverview.ListOverview;
import org.qunxing.plans.PlanOverview.TaskOverview;

class ReportWriterTests {

  @Test
  void followsThePlansListsAndEndsWithWhatWasMissed() {
    ReportWriter.Draft draft = ReportWriter.write(plan(met(1)));

    assertThat(draft.sections().stream().map(ReportSection::key))
        .containsExactly("preface", "list-1", "initiative-1-1", "unmet");
  }

  @Test
  void writesEachFigureAsAMarkAndNeverAsDigits() {
    ReportWriter.Draft draft = ReportWriter.write(plan(met(7)));

    assertThat(text(draft, "initiative-1-1"))
        .contains("文体活动{7}")
        .contains("达到目标")
        .doesNotContain("52");
    assertThat(draft.figures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.no()).isEqualTo(7);
              assertThat(figure.inWords()).isEqualTo("52 场");
            });
  }

  @Test
  void namesMissedTargetsWithTheExplanationGiven() {
    Explanation said = new Explanation("上半年场馆检修", "赵敏", Instant.EPOCH);

    String unmet = text(ReportWriter.write(plan(indicator(2, "41", false, said, null))), "unmet");

    assertThat(unmet).contains("文体活动").contains("现为{2}").contains("上半年场馆检修。");
  }

  @Test
  void saysSoWhenNobodyExplained() {
    String unmet = text(ReportWriter.write(plan(indicator(2, "41", false, null, null))), "unmet");

    assertThat(unmet).contains("责任人尚未说明原因");
  }

  @Test
  void claimsNothingWherePlatformHasNoRecord() {
    ReportWriter.Draft draft = ReportWriter.write(plan(indicator(3, null, false, null, "尚未在平台办理")));

    assertThat(text(draft, "initiative-1-1")).contains("未作统计").doesNotContain("{3}");
    assertThat(text(draft, "unmet")).contains("尚未在平台办理");
  }

  @Test
  void countsMetAndMissedTargetsInThePreface() {
    PlanOverview plan = plan(met(1), indicator(2, "41", false, null, null), met(3));

    assertThat(text(ReportWriter.write(plan), "preface"))
        .contains("3项指标")
        .contains("已达到目标的2项，未达到的1项");
  }

  @Test
  void celebratesWhenNothingWasMissed() {
    assertThat(text(ReportWriter.write(plan(met(1))), "unmet")).isEqualTo("全部指标达到目标。");
  }

  private static String text(ReportWriter.Draft draft, String key) {
    return draft.sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static IndicatorOverview met(int no) {
    return indicator(no, "52", true, null, null);
  }

  private static IndicatorOverview indicator(
      int no,
      @Nullable String figure,
      boolean met,
      @Nullable Explanation said,
      @Nullable String uncountable) {
    return new IndicatorOverview(
        no,
        "文体活动",
        "文体活动不少于50场",
        "不少于 50 场",
        ">=",
        new BigDecimal("50"),
        null,
        "场",
        false,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        figure == null ? null : "count(activities.held)",
        figure == null ? null : new BigDecimal(figure),
        null,
        met ? 100 : 80,
        met,
        met ? Light.GREEN : Light.RED,
        "按时间应完成 44 场",
        uncountable,
        said,
        "/workbench/plans/2026-1/indicators/" + no,
        figure == null ? null : "/workbench/measures/facts");
  }

  private static PlanOverview plan(IndicatorOverview... indicators) {
    TaskOverview task =
        new TaskOverview(
            "2026-1-9",
            null,
            "举办职工运动会",
            "赵敏",
            null,
            true,
            Light.GREEN,
            "",
            null,
            "/workbench/tasks/2026-1-9");
    InitiativeOverview initiative =
        new InitiativeOverview(
            1,
            "1.",
            "开展“四季文体”活动",
            "",
            Set.of(Line.UNION),
            "赵敏",
            null,
            null,
            List.of(indicators),
            List.of(task));
    return new PlanOverview(
        "2026-1",
        "2026年工作方案",
        2026,
        UnitPath.of("HY"),
        "海晏区总工会",
        1,
        LocalDate.of(2026, 11, 20),
        List.of(new ListOverview(1, "会员普惠清单", List.of(initiative))),
        List.of());
  }
}
