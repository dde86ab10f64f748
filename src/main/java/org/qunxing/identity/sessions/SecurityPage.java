package org.qunxing.identity.sessions;

import java.util.List;

/** What the page 登录与安全 shows. */
public record SecurityPage(
    String phone, boolean hasPassword, boolean hasAuthenticator, List<MySessions.Device> devices) {}
