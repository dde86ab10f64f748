package org.qunxing.kernel;

/**
 * Why a module says no. Each module has one enum of them; each constant is a business answer that a
 * person can act on, not a fault.
 */
public interface Reason {

  /** The constant's name: stable, for machines. */
  String name();

  /**
   * What happened and what to do now, in plain Chinese; {@code %s} takes the refusal's arguments.
   */
  String text();

  /** The HTTP status: 409 when the state forbids it, 422 when the input does, 403, 429… */
  int status();

  /** Stable key for machine clients, e.g. {@code activities.FULL}. */
  default String code() {
    String module = getClass().getPackageName().replaceFirst("^org\\.qunxing\\.", "");
    return module + "." + name();
  }
}
