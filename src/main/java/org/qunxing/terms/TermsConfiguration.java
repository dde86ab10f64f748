package org.qunxing.terms;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.terms.reminding.RemindOfElections;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell, the measures and the scheduler. */
@Configuration(proxyBeanMethods = false)
class TermsConfiguration {

  @Bean
  static NavigationEntry terms() {
    return new NavigationEntry(
        Face.WORKBENCH,
        44,
        "换届",
        "/workbench/terms",
        "calendar-time",
        Permission.VIEW_ORGANISATIONS);
  }

  @Bean
  static MeasureDeclaration reelections() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Line line : Line.values()) {
      lines.put(line.name(), line.label());
    }
    Map<String, String> late = new LinkedHashMap<>(Map.of("true", "是", "false", "否"));
    return new MeasureDeclaration(
        Reelect.REELECTIONS,
        "换届",
        "家",
        "完成换届选举的单位，按开会日期计",
        List.of(new Dimension("line", "条线", lines), new Dimension("late", "超期换届", late)));
  }

  /** Every morning at half past eight, district time. */
  @Bean
  static Task<Void> electionReminder(RemindOfElections reminders) {
    return Tasks.recurring(
            "terms.remind", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 30)))
        .execute((_, _) -> reminders.remind());
  }
}
