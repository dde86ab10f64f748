package org.qunxing.benefits;

import java.util.List;
import org.qunxing.benefits.following.BenefitFacts;
import org.qunxing.benefits.following.TellsHolders;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.qunxing.web.ServiceEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell, the measures and people's files. */
@Configuration(proxyBeanMethods = false)
class BenefitsConfiguration {

  @Bean
  static DeclaredKinds benefitEntries() {
    return TellsHolders.KINDS;
  }

  /** The members' tab for everything that one has to be in time for. */
  @Bean
  static NavigationEntry offersForMembers() {
    return new NavigationEntry(
        Face.MEMBER,
        30,
        "抢约",
        "/my/offers",
        "calendar-event",
        Permission.USE_MEMBER_SERVICES,
        List.of("/my/activities"));
  }

  @Bean
  static NavigationEntry offersForStaff() {
    return new NavigationEntry(
        Face.WORKBENCH, 45, "普惠福利", "/workbench/offers", "gift", Permission.VIEW_OFFERS);
  }

  @Bean
  static ServiceEntry offersService() {
    return new ServiceEntry(8, "普惠福利", "电影票、家庭票、慰问品，看看现在能领什么", "/my/offers", "gift");
  }

  @Bean
  static MeasureDeclaration offersClosed() {
    return BenefitFacts.Measure.OFFERS.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsGiven() {
    return BenefitFacts.Measure.GIVEN.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsHandedOut() {
    return BenefitFacts.Measure.HANDED_OUT.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsValue() {
    return BenefitFacts.Measure.VALUE.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsCost() {
    return BenefitFacts.Measure.COST.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsPeople() {
    return BenefitFacts.Measure.PEOPLE.declaration();
  }

  @Bean
  static MeasureDeclaration benefitsFirstTimers() {
    return BenefitFacts.Measure.FIRST_TIMERS.declaration();
  }
}
