package org.qunxing.members;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qunxing.kernel.Line;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.members.leaving.LeaveUnit;
import org.qunxing.members.people.MemberFacts;
import org.qunxing.members.people.Timeline;
import org.qunxing.members.people.Transfers;
import org.qunxing.personfile.DeclaredKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembersConfiguration {

  private static final Dimension FORM =
      new Dimension("form", "新就业形态职业", names(Occupation.values(), Occupation::label));
  private static final Dimension NEW_FORM =
      new Dimension("newform", "新就业形态", new LinkedHashMap<>(Map.of("true", "是", "false", "否")));
  private static final Dimension LINE =
      new Dimension("line", "条线", names(Line.values(), Line::label));

  @Bean
  static MeasureDeclaration membersJoined() {
    return new MeasureDeclaration(
        MemberFacts.JOINED,
        "新增会员",
        "人",
        "登记入会的人，按入会日期计。转会不算新增；登记有误撤销的，如数扣回。",
        List.of(FORM, NEW_FORM, LINE));
  }

  @Bean
  static MeasureDeclaration membersLeft() {
    return new MeasureDeclaration(
        MemberFacts.LEFT, "减少会员", "人", "离会和退休的人，按离会日期计。转会不算减少。", List.of(FORM, NEW_FORM, LINE));
  }

  @Bean
  static DeclaredKinds memberEntries() {
    return new DeclaredKinds(
        Arrays.stream(Timeline.Kind.values()).map(Timeline.Kind::entry).toList());
  }

  /**
   * Every morning at six, district time: what nobody answered lapses, what nobody recorded happens.
   */
  @Bean
  static Task<Void> membersDeadlines(Transfers transfers, LeaveUnit leave) {
    return Tasks.recurring(
            "members.deadlines", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(6, 0)))
        .execute(
            (_, _) -> {
              transfers.expire();
              leave.carryOutDue();
            });
  }

  private static <E extends Enum<E>> Map<String, String> names(
      E[] constants, Function<E, String> label) {
    Map<String, String> names = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> names.put(constant.name(), label.apply(constant)));
    return names;
  }
}
