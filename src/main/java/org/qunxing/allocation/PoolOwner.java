package org.qunxing.allocation;

import java.util.List;

/** Implemented by a module whose things pools give out. */
public interface PoolOwner {

  /** The {@link NewPool#owner} of its pools. */
  String owner();

  /**
   * These things happened. Called in a transaction as the platform, usually within a second: what
   * is written in it is written exactly once for each change. When it throws, the same changes come
   * again.
   *
   * @param changes of one pool, in the order in which they happened
   */
  void happened(Pool pool, List<Change> changes);
}
