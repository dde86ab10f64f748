package org.qunxing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qunxing.personfile.PersonFileKinds;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port, over a fresh database of the real PostgreSQL, with jobs
 * off, no second step at sign-in and a clock that tests may set ({@link TestClock}). Test classes
 * share one application and one database: each makes its own units and people and does not count on
 * an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"qunxing.jobs=false", "qunxing.demo=false", "qunxing.identity.second-factor=off"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClock.Configuration.class, Visitors.class, PersonFileKinds.class})
@ExtendWith(FreshLimits.class)
public @interface IntegrationTest {}
