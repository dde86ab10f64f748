package org.qunxing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each request has a number: in every line that is logged for it, in the answer's {@value #HEADER},
 * on the page that tells of a fault. A proxy in front may bring its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";

  private static final String KEY = "request";
  private static final String ATTRIBUTE = RequestIdFilter.class.getName() + ".number";

  /** Nothing that could forge a line of the log. */
  private static final Pattern FOREIGN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private final SecureRandom random = new SecureRandom();

  /** Of the request that is being answered. */
  static @Nullable String current() {
    return MDC.get(KEY);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = numberOf(request);
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    try (var _ = MDC.putCloseable(KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  private String numberOf(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String given) {
      return given;
    }
    String brought = request.getHeader(HEADER);
    return brought != null && FOREIGN.matcher(brought).matches() ? brought : drawn();
  }

  /** The container's error page is part of the request, not another. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private String drawn() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
