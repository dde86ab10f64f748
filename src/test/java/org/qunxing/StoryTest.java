package org.qunxing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with its jobs over an empty database that no other test uses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"qunxing.demo=false", "qunxing.identity.second-factor=off"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClock.Configuration.class, Visitors.class})
@DirtiesContext
public @interface StoryTest {}
