package org.qunxing.kernel;

import java.util.List;

/** A business no: thrown where every caller only has to tell the user. Never caught on the way. */
public final class Refusal extends RuntimeException {

  private final transient Reason reason;
  private final transient List<Object> args;

  public Refusal(Reason reason, Object... args) {
    super(reason.code() + ": " + reason.text().formatted(args));
    this.reason = reason;
    this.args = List.of(args);
  }

  public Reason reason() {
    return reason;
  }

  /** The sentence for the user. */
  public String text() {
    return reason.text().formatted(args.toArray());
  }
}
