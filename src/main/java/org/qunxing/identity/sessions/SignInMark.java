package org.qunxing.identity.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a session remembers: who signed in, how and from what. Kept as one line of text,
 * so that a session stays small and survives a new version of the platform.
 *
 * @param handle names the session on pages; the session's own id never leaves the cookie
 * @param provenAt when a second factor was shown, null while none was
 * @param owes whether one must be shown before anything else, because its owner set one up
 * @param device what the browser says it is, in words
 * @param address where it came from, masked: {@code 36.110.*.*}
 */
public record SignInMark(
    UUID account,
    UUID handle,
    Way way,
    Instant at,
    @Nullable Instant provenAt,
    boolean owes,
    String device,
    String address) {

  private static final String SEPARATOR = "\t";
  private static final int PARTS = 8;

  /** The same sign-in with a second factor shown at this moment. */
  public SignInMark proven(Instant moment) {
    return new SignInMark(account, handle, way, at, moment, false, device, address);
  }

  String text() {
    return String.join(
        SEPARATOR,
        account.toString(),
        handle.toString(),
        way.name(),
        at.toString(),
        provenAt == null ? "" : provenAt.toString(),
        String.valueOf(owes),
        device.replace(SEPARATOR, " "),
        address);
  }

  /** Empty for what no version of ours has written: such a session is nobody's. */
  static Optional<SignInMark> of(@Nullable Object stored) {
    String[] parts = stored instanceof String text ? text.split(SEPARATOR, -1) : new String[0];
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    return Optional.of(
        new SignInMark(
            UUID.fromString(parts[0]),
            UUID.fromString(parts[1]),
            Way.valueOf(parts[2]),
            Instant.parse(parts[3]),
            parts[4].isEmpty() ? null : Instant.parse(parts[4]),
            Boolean.parseBoolean(parts[5]),
            parts[6],
            parts[7]));
  }
}
