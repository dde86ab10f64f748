package org.qunxing.founding;

import java.util.List;
import org.qunxing.terms.Elected;
import org.qunxing.terms.Meeting;

/**
 * What the founding meeting brought.
 *
 * @param members who are members now; may differ from the application
 */
public record ElectionResult(Meeting meeting, int members, int women, List<Elected> elected) {

  public ElectionResult {
    elected = List.copyOf(elected);
  }
}
