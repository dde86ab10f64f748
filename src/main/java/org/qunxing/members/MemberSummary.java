package org.qunxing.members;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * A person as other modules may know her.
 *
 * @param number what people see: {@link #shownNumber()}
 * @param maskedPhone {@code 138****1234}, null when unknown
 * @param home the unit she belongs to, or belonged to last
 */
public record MemberSummary(
    UUID id,
    long number,
    String name,
    @Nullable String maskedPhone,
    UnitPath home,
    Set<MemberGroup> groups,
    @Nullable Occupation occupation) {

  public MemberSummary {
    groups = Set.copyOf(groups);
  }

  public String shownNumber() {
    return "%06d".formatted(number);
  }
}
