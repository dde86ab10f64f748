package org.qunxing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the actor of a signed-in request, with grants as they are now, not as at sign-in. */
public class ActorFilter extends OncePerRequestFilter {

  private final ActorResolver actors;

  public ActorFilter(ActorResolver actors) {
    this.actors = actors;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = signedIn();
    if (actor == null) {
      chain.doFilter(request, response);
      return;
    }
    try (var _ = MDC.putCloseable("account", String.valueOf(actor.accountId()))) {
      CurrentActor.<@Nullable Void, Exception>as(
          actor,
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    }
  }

  private @Nullable Actor signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : actors.present(authentication);
  }
}
