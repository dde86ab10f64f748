package org.qunxing.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The database is away for a moment: 503 with the time to try again, not a fault of ours. Stands
 * outside everything that asks the database, sessions and sign-in included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

  private static final String RETRY_AFTER_SECONDS = "5";

  /** What the pool says, without an SQLSTATE, of a connection that it has given up. */
  private static final String CLOSED_BY_THE_POOL = "Connection is closed";

  private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

  private final TemplateEngine engine;
  private final ShellFactory shells;

  OutageFilter(TemplateEngine engine, ShellFactory shells) {
    this.engine = engine;
    this.shells = shells;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted() || !isOutage(e)) {
        throw e;
      }
      log.warn(
          "No database for {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
      tell(request, response);
    }
  }

  /** SQLSTATE class 08 and 57P: the connection; 53300: too many of them; 25006: a standby. */
  static boolean isOutage(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isOfTheConnection(sql));
  }

  private static boolean isOfTheConnection(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    return CLOSED_BY_THE_POOL.equals(problem.getMessage())
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("53300")
        || state.equals("25006");
  }

  private void tell(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ErrorPage page = ErrorPage.of(503, RequestIdFilter.current());
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write("{\"status\":503,\"code\":\"OUTAGE\",\"title\":\"%s\"}".formatted(page.title()));
      return;
    }
    new JteView(engine, "web/error.jte", shells).render(Map.of("page", page), request, response);
  }
}
