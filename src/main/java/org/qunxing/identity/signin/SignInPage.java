package org.qunxing.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.DemoSignIns.DemoSignIn;
import org.qunxing.identity.sso.Sso;
import org.qunxing.web.FormErrors;

/**
 * What the sign-in page shows.
 *
 * @param way {@code code} or {@code password}: which of the two forms is open
 * @param codeSent whether a code is on its way to {@code phone}
 * @param secondStep whether officers are asked for a second step
 * @param passkeys whether they work at this address
 * @param providers of single sign-on, often none
 * @param trouble why single sign-on did not work just now
 */
public record SignInPage(
    String way,
    String phone,
    boolean codeSent,
    FormErrors errors,
    List<DemoSignIn> demo,
    boolean secondStep,
    boolean passkeys,
    List<Sso.Provider> providers,
    @Nullable String trouble) {}
