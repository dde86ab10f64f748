package org.qunxing.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Where a try comes from.
 *
 * @param network the address; of IPv6 the first half, since a household has all of the second
 * @param deviceSecret what the browser remembers of earlier sign-ins, empty when it has none
 */
record Caller(String network, String deviceSecret) {

  private static final int HALF = 4;

  static Caller of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, KnownDevices.COOKIE);
    return new Caller(network(request.getRemoteAddr()), cookie == null ? "" : cookie.getValue());
  }

  static String network(String address) {
    if (!address.contains(":") || address.contains("::")) {
      return address;
    }
    String[] groups = address.split(":");
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(HALF, groups.length)));
  }
}
