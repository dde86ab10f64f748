package org.qunxing.identity.factors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;
import org.qunxing.web.QrCode;

/**
 * What the page for the authenticator app shows.
 *
 * @param enrolled whether an app counts
 * @param qr what the app scans, while one is being set up
 * @param secret the same to type, in groups of four
 * @param newCodes recovery codes, on the one occasion that they are shown
 */
public record FactorsPage(
    boolean enrolled,
    int codesLeft,
    @Nullable QrCode qr,
    @Nullable String secret,
    List<String> newCodes,
    FormErrors errors) {}
