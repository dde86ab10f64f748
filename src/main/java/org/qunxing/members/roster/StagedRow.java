package org.qunxing.members.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file as read, in the words of the database: the components are the columns of {@code
 * members.roster_rows}. What could not be read is null and has a problem.
 */
record StagedRow(
    int rowNo,
    List<String> cells,
    List<String> problems,
    @Nullable String name,
    @Nullable String nationalId,
    @Nullable String phone,
    @Nullable String sex,
    @Nullable String bornOn,
    List<String> groups,
    @Nullable String occupation,
    @Nullable UUID unitId,
    @Nullable String unitPath,
    @Nullable String unitName,
    @Nullable String line,
    @Nullable String joinedOn,
    @Nullable String personKey,
    UUID newPersonId,
    UUID membershipId) {}
