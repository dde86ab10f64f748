package org.qunxing.identity.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody wanted before signing in waits in the browser, so that visitors and robots
 * cost no session. What comes back is trusted only as an address of ours.
 */
@Component
public class WantedPage implements RequestCache {

  private static final String COOKIE = "wanted";
  private static final int LONGEST = 1500;
  private static final Duration WAITS = Duration.ofMinutes(30);

  /** Where to go after signing in: the page once wanted, or the first page. */
  public String take(HttpServletRequest request, HttpServletResponse response) {
    String page = page(request).orElse("/home");
    removeRequest(request, response);
    return page;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (isPage(request) && isOurs(page)) {
      answer(response, URLEncoder.encode(page, StandardCharsets.UTF_8), WAITS);
    }
  }

  /**
   * For a form that was refused: back to the page it stands on, from where it can be sent again.
   */
  public void saveReferrer(HttpServletRequest request, HttpServletResponse response) {
    String referrer = request.getHeader(HttpHeaders.REFERER);
    String origin = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/";
    if (!isPage(request) && referrer != null && referrer.startsWith(origin)) {
      String page = referrer.substring(origin.length() - 1);
      if (isOurs(page)) {
        answer(response, URLEncoder.encode(page, StandardCharsets.UTF_8), WAITS);
      }
    }
  }

  /** Asked for by the address in the cookie, never replayed from here. */
  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    if (WebUtils.getCookie(request, COOKIE) != null) {
      answer(response, "", Duration.ZERO);
    }
  }

  private static Optional<String> page(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null
        ? Optional.empty()
        : decoded(cookie.getValue()).filter(WantedPage::isOurs);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Something a person opens, not what a page fetches for itself. */
  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
  }

  private static boolean isOurs(String page) {
    return page.startsWith("/")
        && !page.startsWith("//")
        && !page.startsWith("/sign-")
        && page.length() <= LONGEST
        && page.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }

  private static void answer(HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
