package org.qunxing.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for which signing in this morning is not enough: whoever must show a second factor shows
 * it again when the last time is more than a few minutes ago. For what cannot be taken back once
 * seen or done: revealing personal data, exports, granting roles.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshProof {}
