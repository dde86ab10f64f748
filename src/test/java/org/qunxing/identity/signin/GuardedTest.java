package org.qunxing.identity.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qunxing.IntegrationTest;
import org.springframework.test.context.TestPropertySource;

/** The application as it is by default: officers must show a second factor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@TestPropertySource(properties = "qunxing.identity.second-factor=required")
@interface GuardedTest {}
