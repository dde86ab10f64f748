package org.qunxing.plans.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.PlanOutline;
import org.qunxing.planreader.PlanReader;
import org.qunxing.planreader.Section;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;
import org.qunxing.plans.outline.DraftOutline.DraftInitiative;
import org.qunxing.plans.outline.DraftOutline.DraftList;

class PlanDraftFromOutlineTests {

  @Test
  void takesSectionsCalledListAsLists() {
    DraftOutline draft =
        draft(
            section(1, "一", "指导思想"),
            section(
                1,
                "二",
                "主要内容",
                section(2, "（一）", "助企清单", section(3, "1", "甲行动"), section(3, "2", "乙行动")),
                section(2, "（二）", "惠民清单", section(3, "1", "丙行动"))));

    assertThat(draft.lists())
        .extracting(DraftList::name)
        .containsExactly("助企清单", "惠民清单", PlanDraftFromOutline.REST);
    assertThat(draft.lists().get(0).initiatives())
        .extracting(DraftInitiative::title)
        .containsExactly("甲行动", "乙行动");
  }

  @Test
  void takesAnyNumberOfLists() {
    DraftOutline draft =
        draft(
            section(1, "一", "项目清单", section(2, "1", "甲")),
            section(1, "二", "资源清单", section(2, "1", "乙")),
            section(1, "三", "需求清单", section(2, "1", "丙")),
            section(1, "四", "问题清单", section(2, "1", "丁")));

    assertThat(draft.lists()).hasSize(4);
  }

  @Test
  void makesAListWithoutNumberedPartsOneInitiative() {
    DraftOutline draft =
        draft(section(1, "一", "普惠清单"), section(1, "二", "民生清单", section(2, "1", "甲")));

    assertThat(draft.lists().getFirst().initiatives())
        .extracting(DraftInitiative::title)
        .containsExactly("普惠清单");
  }

  @Test
  void takesTheOutermostSectionsWhereNoneIsCalledList() {
    DraftOutline draft =
        draft(
            section(1, "一", "加强思想引领", section(2, "1", "甲"), section(2, "2", "乙")),
            section(1, "二", "做实维权服务", section(2, "1", "丙")));

    assertThat(draft.lists()).extracting(DraftList::name).containsExactly("加强思想引领", "做实维权服务");
  }

  @Test
  void looksInsideASingleSectionAroundEverything() {
    DraftOutline draft =
        draft(
            section(
                1,
                "",
                "年度工作计划",
                section(2, "一", "组织建设", section(3, "1", "甲")),
                section(2, "二", "服务职工")));

    assertThat(draft.lists()).extracting(DraftList::name).containsExactly("组织建设", "服务职工");
  }

  @Test
  void makesParagraphsInitiativesWhereNothingIsNumbered() {
    String source = "一、强化服务\n做好送温暖。走访一百户。\n做好送清凉。慰问工地不少于20处。\n二、强化组织\n建会。\n";
    Section served =
        new Section(
            1,
            "一",
            "强化服务",
            "做好送温暖。走访一百户。\n做好送清凉。慰问工地不少于20处。",
            0,
            35,
            List.of(target(source, "慰问工地不少于20处")),
            List.of());
    Section built = new Section(1, "二", "强化组织", "建会。", 35, source.length(), List.of(), List.of());

    DraftOutline draft =
        PlanDraftFromOutline.of(new PlanOutline("计划", 2026, List.of(served, built)), source);

    List<DraftInitiative> first = draft.lists().getFirst().initiatives();
    assertThat(first).extracting(DraftInitiative::title).containsExactly("做好送温暖", "做好送清凉");
    assertThat(first.get(0).targets()).isEmpty();
    assertThat(first.get(1).targets()).hasSize(1);
    assertThat(draft.lists().get(1).initiatives())
        .extracting(DraftInitiative::title)
        .containsExactly("强化组织");
  }

  @ParameterizedTest
  @ValueSource(strings = {"指导思想", "总体要求", "保障措施", "工作目标", "组织领导", "指導思想"})
  void proposesToLeaveOutWhatFramesAPlan(String title) {
    DraftOutline draft =
        draft(section(1, "一", title), section(1, "二", "服务职工", section(2, "1", "甲")));

    DraftInitiative framed = draft.lists().getLast().initiatives().getFirst();
    assertThat(framed.title()).isEqualTo(title);
    assertThat(framed.dropped()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"坚持目标导向，强化服务", "把握形势任务开展宣讲教育活动", "建设保障型食堂"})
  void keepsInitiativesThatOnlySoundLikeAFrame(String title) {
    DraftOutline draft =
        draft(section(1, "一", title), section(1, "二", "服务职工", section(2, "1", "甲")));

    assertThat(draft.lists().getFirst().name()).isEqualTo(title);
    assertThat(draft.lists().getFirst().initiatives()).noneMatch(DraftInitiative::dropped);
  }

  @Test
  void keepsGoalsThatHoldTargets() {
    Section goals =
        new Section(1, "一", "主要目标", "", 0, 0, List.of(target("会员达到50人", "会员达到50人")), List.of());

    DraftOutline draft = draft(goals, section(1, "二", "惠民清单", section(2, "1", "甲")));

    DraftList others = draft.lists().get(1);
    assertThat(others.name()).isEqualTo(PlanDraftFromOutline.OTHERS);
    assertThat(others.initiatives()).noneMatch(DraftInitiative::dropped);
  }

  @Test
  void collectsTargetsOfEveryDepth() {
    Section deep =
        new Section(3, "（1）", "细项", "", 0, 0, List.of(target("培训50人", "培训50人")), List.of());
    DraftOutline draft = draft(section(1, "一", "惠民清单", section(2, "1", "甲", deep)));

    assertThat(draft.lists().getFirst().initiatives().getFirst().targets()).hasSize(1);
  }

  @Test
  void readsTheSamplePlanFromEndToEnd() throws IOException {
    String text = Files.readString(Path.of("samples/plan-2026.txt"));

    DraftOutline draft = PlanDraftFromOutline.of(PlanReader.read(text), text);

    assertThat(draft.year()).isEqualTo(2026);
    assertThat(draft.lists().subList(0, 3))
        .extracting(list -> list.initiatives().size())
        .containsExactly(9, 8, 8);
    DraftInitiative contests = draft.lists().getFirst().initiatives().getFirst();
    assertThat(contests.duty().person()).isEqualTo("赵敏");
    assertThat(contests.duty().deadline()).isEqualTo("2026-11-30");
    assertThat(draft.lists().getLast().initiatives())
        .extracting(DraftInitiative::title)
        .contains("总体要求", "重点任务分工", "保障措施");
    assertThat(draft.lists().getLast().initiatives()).allMatch(DraftInitiative::dropped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-2022.txt", "plan-2024.txt"})
  void readsRealPlansWherePresent(String file) throws IOException {
    Path real = Path.of("/work/shared/plans", file);
    assumeTrue(Files.exists(real), "the real documents are not here");
    String text = Files.readString(real);

    DraftOutline draft = PlanDraftFromOutline.of(PlanReader.read(text), text);

    assertThat(draft.lists()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(
            draft.lists().stream()
                .flatMap(list -> list.initiatives().stream())
                .filter(one -> !one.dropped()))
        .hasSizeGreaterThanOrEqualTo(15)
        .allSatisfy(one -> assertThat(one.end()).isBetween(one.start() + 1, text.length()));
  }

  private static DraftOutline draft(Section... sections) {
    return PlanDraftFromOutline.of(new PlanOutline("计划", 2026, List.of(sections)), "");
  }

  private static Section section(int level, String number, String title, Section... children) {
    return new Section(level, number, title, "", 0, 0, List.of(), List.of(children));
  }

  private static Target target(String source, String quote) {
    int start = source.indexOf(quote);
    return new Target(
        quote,
        "慰问",
        Operator.AT_LEAST,
        BigDecimal.valueOf(20),
        null,
        "处",
        false,
        null,
        Period.YEAR,
        null,
        Status.TARGET,
        start,
        start + quote.length());
  }
}
