package org.qunxing.activities.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of those who signed up. */
public record SignUpRow(
    UUID id,
    String name,
    String fromName,
    int seats,
    String state,
    Instant signedUpAt,
    int came,
    @Nullable Instant cameAt,
    boolean byUnit) {

  public boolean waiting() {
    return state.equals("WAITING");
  }
}
