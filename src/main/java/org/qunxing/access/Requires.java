package org.qunxing.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qunxing.kernel.Permission;

/**
 * The permission that a route needs. A handler without this, {@link SignedIn} or {@link
 * PublicRoute} is never called.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
  Permission value();
}
