package org.qunxing.cadres;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.qunxing.cadres.firstpost.RemindOfFirstPosts;
import org.qunxing.cadres.people.CadreFacts;
import org.qunxing.cadres.people.CadreFacts.Measure;
import org.qunxing.cadres.sitting.SitExam;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell, the measures, the files and the scheduler. */
@Configuration(proxyBeanMethods = false)
class CadresConfiguration {

  @Bean
  static NavigationEntry cadresEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 46, "干部", "/workbench/cadres", "id-badge", Permission.VIEW_CADRES);
  }

  @Bean
  static MeasureDeclaration cadresEntered() {
    return Measure.ENTERED.declaration();
  }

  @Bean
  static MeasureDeclaration coursesHeld() {
    return Measure.COURSES.declaration();
  }

  @Bean
  static MeasureDeclaration cadresTrained() {
    return Measure.TRAINED.declaration();
  }

  @Bean
  static MeasureDeclaration cadresExamined() {
    return Measure.EXAMINED.declaration();
  }

  @Bean
  static DeclaredKinds cadresKinds() {
    return CadreFacts.entries();
  }

  /** Every morning at a quarter to nine, district time. */
  @Bean
  static Task<Void> firstPostReminder(RemindOfFirstPosts reminders) {
    return Tasks.recurring(
            "cadres.first-posts", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 45)))
        .execute((_, _) -> reminders.remind());
  }

  /** Papers whose time is over are handed in with what was saved. */
  @Bean
  static Task<Void> overdueSittings(SitExam exams) {
    return Tasks.recurring("cadres.sittings", FixedDelay.ofMinutes(5))
        .execute((_, _) -> exams.submitOverdue());
  }
}
