package org.qunxing.founding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** One call to an employer. */
@NamedInterface("calls")
public record Call(
    UUID employerId,
    Instant calledAt,
    String callerName,
    CallOutcome outcome,
    String note,
    @Nullable String contactName,
    @Nullable String contactPhone,
    @Nullable LocalDate nextOn) {}
