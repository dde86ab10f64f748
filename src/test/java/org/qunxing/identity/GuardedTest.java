package org.qunxing.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qunxing.FreshDatabase;
import org.qunxing.IntegrationTest;
import org.qunxing.identity.sso.IdentityProvider;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The application as a district runs it: officers must show a second factor, and there is an
 * identity provider to sign in with.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ContextConfiguration(initializers = {FreshDatabase.class, IdentityProvider.Configured.class})
@TestPropertySource(properties = "qunxing.identity.second-factor=required")
public @interface GuardedTest {}
