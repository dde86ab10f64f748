package org.qunxing.identity.sessions;

import java.util.List;
import org.qunxing.identity.sso.Sso;

/**
 * What the page 登录与安全 shows.
 *
 * @param passkeys how many there are
 * @param providers of single sign-on, often none
 * @param linked whether one of them knows this account
 */
public record SecurityPage(
    String phone,
    boolean hasPassword,
    boolean hasAuthenticator,
    int passkeys,
    List<Sso.Provider> providers,
    boolean linked,
    List<MySessions.Device> devices) {}
