package org.qunxing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.qunxing.access.PublicRoute;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light or dark, ordinary or large type: kept in this browser, for visitors too. */
@Controller
class Appearance {

  @PublicRoute
  @PostMapping("/preferences/appearance")
  String choose(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    switch (theme) {
      case "auto", "light", "dark" -> keep(response, "theme", theme);
      default -> {}
    }
    switch (type) {
      case "normal", "large" -> keep(response, "type", type);
      default -> {}
    }
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  private static boolean isOurs(String back) {
    return back.startsWith("/")
        && !back.startsWith("//")
        && !back.contains("\\")
        && !back.contains("\n");
  }

  private static void keep(HttpServletResponse response, String name, String value) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
