package org.qunxing.founding.cases;

import java.util.List;
import java.util.UUID;
import org.qunxing.web.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads foundings for pages, in a transaction of its own. */
@Component
@Transactional(readOnly = true)
public class FoundingDesk {

  private final Foundings foundings;
  private final FoundingParts parts;

  FoundingDesk(Foundings foundings, FoundingParts parts) {
    this.foundings = foundings;
    this.parts = parts;
  }

  /** As far as the actor of the request stands on one of its sides; anything else is not found. */
  public Founding visible(String number) {
    return foundings.visible(number);
  }

  public List<TimelineEntry> history(UUID founding) {
    return parts.history(founding);
  }
}
