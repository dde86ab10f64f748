package org.qunxing.members.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;

/**
 * A row of the file as read. What could not be read is null and has a problem.
 *
 * @param newPersonId whose it is if nobody is known by the number
 */
record StagedRow(
    int rowNo,
    List<String> cells,
    List<String> problems,
    @Nullable String name,
    @Nullable NationalId nationalId,
    @Nullable Phone phone,
    @Nullable String sex,
    @Nullable LocalDate bornOn,
    List<String> groups,
    @Nullable String occupation,
    @Nullable UUID unitId,
    @Nullable String unitPath,
    @Nullable String unitName,
    @Nullable String line,
    @Nullable LocalDate joinedOn,
    UUID newPersonId,
    UUID membershipId) {

  /** Who this is within the file: the identity number, else phone and name. */
  @Nullable String personKey() {
    if (nationalId != null) {
      return nationalId.value();
    }
    return phone == null ? null : phone.e164() + " " + name;
  }
}
