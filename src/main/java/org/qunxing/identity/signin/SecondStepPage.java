package org.qunxing.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;

/**
 * What the page of the second step shows.
 *
 * @param ways what may be shown, the easiest first; empty when a password must be chosen first
 * @param phone where a code goes, masked
 * @param codeSent whether one is on its way
 * @param outbox where messages that are not really sent can be read, in development
 */
public record SecondStepPage(
    List<WayIn> ways,
    String phone,
    boolean codeSent,
    boolean passkey,
    @Nullable String outbox,
    FormErrors errors) {

  /**
   * @param kind what is posted back
   * @param type of the field
   */
  public record WayIn(String kind, String title, String label, String hint, String type) {}
}
