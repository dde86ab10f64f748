package org.qunxing.identity.passwords;

import org.qunxing.web.FormErrors;

/** What the page for a new password shows; never what was typed. */
public record PasswordPage(boolean hasPassword, FormErrors errors) {}
