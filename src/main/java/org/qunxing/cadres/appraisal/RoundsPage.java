package org.qunxing.cadres.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.web.FormErrors;

/** The officer's rounds, and the form for a new one. */
public record RoundsPage(
    List<Round> rounds,
    List<Round> others,
    Map<UUID, String> names,
    RoundForm form,
    FormErrors errors) {

  public String name(Round round) {
    return names.getOrDefault(round.unit(), "—");
  }
}
