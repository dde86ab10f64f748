package org.qunxing.plans.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;
import org.qunxing.plans.outline.DraftOutline.DraftInitiative;
import org.qunxing.plans.outline.DraftOutline.DraftList;
import org.qunxing.plans.outline.DraftOutline.Duty;
import org.qunxing.plans.outline.DraftOutline.KeyTask;

class TaskTableTests {

  private static final String TABLE =
      "四、分工\n序号\t重点任务\t牵头单位\t责任人\t完成时限\n"
          + "1\t建成职工驿站12处\t区总工会\t赵敏\t2026年11月30日\n"
          + "2\t印发驿站管理办法\t区总工会\t陈静\t2026年6月\n"
          + "3\t养一只熊猫\t动物园\t周明\t尽快\n五、保障\n";

  @Test
  void readsRowsByTheNamesOfTheirColumns() {
    TaskTable table = TaskTable.of(TABLE);

    assertThat(table.rows())
        .extracting(TaskTable.Row::title)
        .containsExactly("建成职工驿站12处", "印发驿站管理办法", "养一只熊猫");
    assertThat(table.rows().getFirst().duty())
        .isEqualTo(new Duty("赵敏", "区总工会", LocalDate.of(2026, 11, 30)));
  }

  @Test
  void readsAMonthAsItsLastDay() {
    assertThat(TaskTable.of(TABLE).rows().get(1).duty().deadline()).isEqualTo("2026-06-30");
  }

  @Test
  void leavesADayOpenThatIsNoDay() {
    assertThat(TaskTable.of(TABLE).rows().get(2).duty().deadline()).isNull();
  }

  @Test
  void findsNoTableInProseOrInTablesOfSomethingElse() {
    assertThat(TaskTable.of("一、任务\n责任人\n期限").rows()).isEmpty();
    assertThat(TaskTable.of("姓名\t性别\t年龄\n甲\t女\t30").rows()).isEmpty();
  }

  @Test
  void givesRowsToTheInitiativeTheyRepeat() {
    DraftInitiative stations =
        initiative("建设驿站", "建成职工驿站12处，印发驿站管理办法。", target("建成职工驿站12处", 12, "处"));
    DraftInitiative others = initiative("举办运动会", "按春夏秋冬举办。");

    List<DraftInitiative> given =
        TaskTable.of(TABLE)
            .assign(List.of(new DraftList("清单", List.of(others, stations))))
            .getFirst()
            .initiatives();

    assertThat(given.get(0)).isEqualTo(others);
    assertThat(given.get(1).duty().person()).isEqualTo("赵敏");
    assertThat(given.get(1).tasks()).extracting(KeyTask::title).containsExactly("印发驿站管理办法");
  }

  private static DraftInitiative initiative(String title, String body, Target... targets) {
    return new DraftInitiative(
        "1", title, body, 0, 1, false, List.of(targets), List.of(), Duty.NONE);
  }

  private static Target target(String quote, int value, String unit) {
    return new Target(
        quote,
        "驿站",
        Operator.EQUAL,
        BigDecimal.valueOf(value),
        null,
        unit,
        false,
        null,
        null,
        null,
        Status.TARGET,
        0,
        5);
  }
}
