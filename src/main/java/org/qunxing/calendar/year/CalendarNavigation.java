package org.qunxing.calendar.year;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

  @Bean
  static NavigationEntry calendarEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 90, "工作日历", "/workbench/calendar", "calendar", Permission.MANAGE_CALENDAR);
  }
}
