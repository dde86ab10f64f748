package org.qunxing.plans;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qunxing.IntegrationTest;
import org.qunxing.measures.MeasuresFixtures;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the measures of {@link PlansFixtures}; one context for all of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import({PlansFixtures.Configuration.class, MeasuresFixtures.Configuration.class})
public @interface PlansTest {}
