package org.qunxing.terms.reelecting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.terms.ElectedForm;

/** Whom the committee proposes, as somebody types it. */
public record CandidatesForm(@Nullable List<@Valid ElectedForm> candidates) {

  List<ElectedForm> lines() {
    return Objects.requireNonNullElse(candidates, List.of());
  }
}
