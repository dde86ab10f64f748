package org.qunxing.vault.keys;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.sealing.IndexKey;

/** The keys, unwrapped, as they stood when they were read. */
record KeyRing(DataKey active, Map<Integer, DataKey> data, Map<Purpose, IndexKey> index) {

  KeyRing {
    data = Map.copyOf(data);
    index = Map.copyOf(index);
  }

  @Nullable DataKey numbered(int number) {
    return data.get(number);
  }
}
