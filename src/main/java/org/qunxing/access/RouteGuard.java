package org.qunxing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.qunxing.kernel.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Deny by default: calls a handler only when the actor holds what its {@link RouteRule} demands.
 */
class RouteGuard implements HandlerInterceptor {

  private final Supplier<ActorResolver> actors;

  /** Read off once for each handler: it is what annotations say. */
  private final Map<HandlerMethod, Demand> demands = new ConcurrentHashMap<>();

  private record Demand(RouteRule rule, boolean freshProof) {

    static Demand of(HandlerMethod handler) {
      return new Demand(RouteRule.of(handler), handler.hasMethodAnnotation(FreshProof.class));
    }
  }

  RouteGuard(Supplier<ActorResolver> actors) {
    this.actors = actors;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Demand demand = demands.computeIfAbsent(method, Demand::of);
      check(demand.rule(), request);
      if (demand.freshProof()) {
        askForProof(request);
      }
    }
    return true;
  }

  private static void check(RouteRule rule, HttpServletRequest request) {
    if (rule instanceof RouteRule.Everyone) {
      return;
    }
    Actor actor =
        CurrentActor.get()
            .orElseThrow(
                () ->
                    new InsufficientAuthenticationException(
                        "sign in first: " + request.getRequestURI()));
    boolean allowed =
        switch (rule) {
          case RouteRule.Everyone _, RouteRule.AnyAccount _ -> true;
          case RouteRule.Holding(var permission) -> actor.may(permission);
          case RouteRule.Nobody _ -> false;
        };
    if (!allowed) {
      throw new AccessDeniedException("not allowed: " + request.getRequestURI());
    }
  }

  private void askForProof(HttpServletRequest request) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    Actor actor = CurrentActor.get().orElseThrow();
    if (signedIn == null || !actors.get().isFresh(signedIn, actor)) {
      throw new ProofNeeded(request.getRequestURI());
    }
  }
}
