package org.qunxing.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

@WithDemo
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

  @Bean
  @Primary
  static Clock demoClock(@Qualifier("clock") Clock clock) {
    return new DemoClock(clock);
  }

  /** Before the application is called ready, so that the first visitor finds the whole district. */
  @Bean
  @Order(1)
  static ApplicationRunner demoSeeding(DemoDistrict district) {
    return _ -> district.seed();
  }

  /** The city beside the district, where {@code bin/seed --size city} asks for it. */
  @Bean
  @Order(2)
  @ConditionalOnProperty(name = "qunxing.demo.size", havingValue = "city")
  static ApplicationRunner citySeeding(DemoCity city, Steps steps) {
    return _ -> city.seed(CitySize.CITY, steps::once);
  }
}
