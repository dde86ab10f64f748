package org.qunxing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its jobs and the demo district, as {@code bin/run} shows it, on a
 * Friday in November whatever the day is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"qunxing.demo=true", "qunxing.demo.members=400"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({DemoTest.Friday.class, Visitors.class})
@DirtiesContext
public @interface DemoTest {

  LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** The platform's clock, moved. */
  @TestConfiguration(proxyBeanMethods = false)
  class Friday {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Bean
    static BeanPostProcessor clockOfThatDay() {
      Instant ten = TODAY.atTime(10, 0).atZone(SHANGHAI).toInstant();
      Duration ago = Duration.between(ten, Instant.now());
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return name.equals("clock") ? Clock.offset((Clock) bean, ago.negated()) : bean;
        }
      };
    }
  }
}
