package org.qunxing.organisations.nearby;

import java.util.List;

/** The reader's own units first, then those above them. */
public record NearbyPage(List<NearbyUnit> units) {

  public boolean anybodyToCall() {
    return units.stream().anyMatch(NearbyUnit::canBeReached);
  }
}
