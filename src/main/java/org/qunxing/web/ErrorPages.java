package org.qunxing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the container sends what nobody answered: unknown addresses, refused access, our own
 * faults.
 */
@Controller
class ErrorPages implements ErrorController {

  /**
   * Not an HTTP status: how the page for an expired form is told from a refusal; it answers 403.
   */
  static final int FORM_EXPIRED = 419;

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  @PublicRoute
  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer known ? known : 404;
    response.setStatus(status);
    int shown = status == 403 && formExpired(request) ? FORM_EXPIRED : status;
    return new ModelAndView(
        "web/error", "page", ErrorPage.of(shown, status < 500 ? null : logged(request)));
  }

  /**
   * A form token that does not fit: most often a page that stood open for too long, not an attack.
   */
  private static boolean formExpired(HttpServletRequest request) {
    return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
  }

  /** The number of the request, under which the fault stands in the log. */
  private static @Nullable String logged(HttpServletRequest request) {
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    log.error(
        "fault at {}",
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        fault instanceof Throwable thrown ? thrown : null);
    return RequestIdFilter.current();
  }
}
