package org.qunxing.kernel;

/** Not there, or not yours: the two are never told apart (404). */
public final class NotFound extends RuntimeException {

  public NotFound(String what) {
    super(what);
  }
}
