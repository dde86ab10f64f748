package org.qunxing.identity.limits;

import java.time.Duration;

/**
 * How many tries at once, and how long until one of them comes back. An office of many people
 * behind one address must be able to sign in of a morning; a machine must not.
 */
public enum Limit {
  CODES_TO_PHONE(5, Duration.ofMinutes(15)),
  CODES_FROM_ADDRESS(40, Duration.ofMinutes(1)),
  GUESSES_AT_PHONE(10, Duration.ofMinutes(6)),
  PASSWORDS_FOR_PHONE(8, Duration.ofMinutes(4)),
  /** Wrong codes and passwords from one address, whichever phones they were for. */
  FAILURES_FROM_ADDRESS(30, Duration.ofMinutes(2)),
  /** Of a browser in which the account has signed in before. */
  TRIES_ON_KNOWN_DEVICE(10, Duration.ofMinutes(2)),
  SECOND_STEPS(8, Duration.ofMinutes(4));

  private final int atOnce;
  private final Duration each;

  Limit(int atOnce, Duration each) {
    this.atOnce = atOnce;
    this.each = each;
  }

  public int atOnce() {
    return atOnce;
  }

  /** After this time one more try is allowed. */
  public Duration each() {
    return each;
  }

  Duration whole() {
    return each.multipliedBy(atOnce);
  }
}
