package org.qunxing.card;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.web.FormErrors;

/**
 * Where a card is verified.
 *
 * @param code what was typed, or came with the address that the camera opened
 * @param result of the verification before, null when there was none
 */
public record VerifyPage(String code, FormErrors errors, @Nullable Result result) {

  /**
   * What came of it; survives the redirect in the session.
   *
   * @param maskedName null unless the card is good
   */
  public record Result(
      CardAnswer answer,
      Instant at,
      @Nullable String maskedName,
      @Nullable Line line,
      @Nullable String place)
      implements Serializable {}
}
