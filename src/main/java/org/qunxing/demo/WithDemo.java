package org.qunxing.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Marks what exists in the demo district only. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WithDemo.Wanted.class)
@interface WithDemo {

  /** As {@code qunxing.demo} says; unsaid, when the database is our own embedded one. */
  class Wanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      boolean embedded =
          !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
      return context.getEnvironment().getProperty("qunxing.demo", Boolean.class, embedded);
    }
  }
}
