package org.qunxing.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.activities.catalog.ActivityDetails;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.Organising;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/** More members than seats: one published activity, and accounts with a password. */
class SignUpStage {

  static final int MEMBERS = 24;
  static final int SEATS = 10;
  static final String PASSWORD = "Xinghe-2026";
  static final String STAGED = "staged activity ";

  @Bean
  ApplicationRunner stage(
      Organising organising, OrganiseActivity organise, Accounts accounts, Clock clock) {
    return _ -> {
      var fixtures = ActivityFixtures.in(organising, organise);
      for (var i = 0; i < MEMBERS; i++) {
        var account = accounts.open("+86" + phone(i), "会员" + i, Ids.newId());
        accounts.setPassword(account, PASSWORD);
        accounts.grant(account, Role.MEMBER, fixtures.tree().xinghe().path(), Line.UNION);
      }
      System.out.println(STAGED + fixtures.published(nextMonth(fixtures, clock)));
    };
  }

  static String phone(int member) {
    return "139000002%02d".formatted(member);
  }

  private static ActivityDetails nextMonth(ActivityFixtures fixtures, Clock clock) {
    ActivityDetails details = fixtures.details(SEATS, Activity.Takes.PERSONS, java.util.List.of());
    var days = Duration.between(details.startsAt(), clock.instant()).toDays() + 30;
    return details.later(Period.ofDays((int) days), clock.getZone());
  }
}
