package org.qunxing.activities;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.qunxing.activities.catalog.ActivityFacts;
import org.qunxing.activities.catalog.AttendanceEntries;
import org.qunxing.activities.organising.RemindParticipants;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.qunxing.web.ServiceEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell, the measures and the scheduler. */
@Configuration(proxyBeanMethods = false)
class ActivitiesConfiguration {

  @Bean
  static DeclaredKinds activityEntries() {
    return AttendanceEntries.KINDS;
  }

  @Bean
  static NavigationEntry activitiesForStaff() {
    return new NavigationEntry(
        Face.WORKBENCH,
        50,
        "活动",
        "/workbench/activities",
        "calendar-event",
        Permission.VIEW_ACTIVITIES);
  }

  @Bean
  static ServiceEntry activitiesService() {
    return new ServiceEntry(10, "活动报名", "文体、培训、亲子、交友，看看能报哪些", "/my/activities", "calendar-event");
  }

  @Bean
  static MeasureDeclaration activitiesHeld() {
    return ActivityFacts.Measure.HELD.declaration();
  }

  @Bean
  static MeasureDeclaration activitiesSignUps() {
    return ActivityFacts.Measure.SIGN_UPS.declaration();
  }

  @Bean
  static MeasureDeclaration activitiesAttendances() {
    return ActivityFacts.Measure.ATTENDANCES.declaration();
  }

  @Bean
  static MeasureDeclaration activitiesFeedback() {
    return ActivityFacts.Measure.FEEDBACK.declaration();
  }

  @Bean
  static MeasureDeclaration activitiesSatisfied() {
    return ActivityFacts.Measure.SATISFIED.declaration();
  }

  @Bean
  static MeasureDeclaration activitiesCost() {
    return ActivityFacts.Measure.COST.declaration();
  }

  /** Every morning at nine, district time. */
  @Bean
  static Task<Void> activitiesReminder(RemindParticipants reminders) {
    return Tasks.recurring(
            "activities.remind", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0)))
        .execute((_, _) -> reminders.remind());
  }
}
