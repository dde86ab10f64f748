package org.qunxing.access;

import org.qunxing.kernel.Permission;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Whom a route lets in, read off the handler's annotation; the method's own wins over its class's.
 */
public sealed interface RouteRule {

  record Everyone() implements RouteRule {
    @Override
    public String toString() {
      return "public";
    }
  }

  record AnyAccount() implements RouteRule {
    @Override
    public String toString() {
      return "signed-in";
    }
  }

  record Holding(Permission permission) implements RouteRule {
    @Override
    public String toString() {
      return permission.name();
    }
  }

  /** No annotation: nobody gets in, and a test fails. */
  record Nobody() implements RouteRule {
    @Override
    public String toString() {
      return "UNDECLARED";
    }
  }

  static RouteRule of(HandlerMethod handler) {
    RouteRule own = declaredOn(handler.getMethod());
    return own instanceof Nobody ? declaredOn(handler.getBeanType()) : own;
  }

  private static RouteRule declaredOn(java.lang.reflect.AnnotatedElement element) {
    Requires requires = AnnotatedElementUtils.findMergedAnnotation(element, Requires.class);
    if (requires != null) {
      return new Holding(requires.value());
    }
    if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
      return new AnyAccount();
    }
    return AnnotatedElementUtils.hasAnnotation(element, PublicRoute.class)
        ? new Everyone()
        : new Nobody();
  }
}
