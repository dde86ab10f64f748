package org.qunxing.allocation;

import java.util.UUID;
import org.qunxing.kernel.Ids;

/** Which pool. */
public record PoolId(UUID value) {

  public static PoolId fresh() {
    return new PoolId(Ids.newId());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
