package org.qunxing.identity.signin;

import java.util.List;
import org.qunxing.identity.DemoSignIns.DemoSignIn;
import org.qunxing.web.FormErrors;

/**
 * What the sign-in page shows.
 *
 * @param way {@code code} or {@code password}: which of the two forms is open
 * @param codeSent whether a code is on its way to {@code phone}
 * @param secondStep whether officers are asked for a second step
 */
public record SignInPage(
    String way,
    String phone,
    boolean codeSent,
    FormErrors errors,
    List<DemoSignIn> demo,
    boolean secondStep) {}
