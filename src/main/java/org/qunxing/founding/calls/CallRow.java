package org.qunxing.founding.calls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.EmployerRegister;
import org.springframework.modulith.NamedInterface;

/** A line of the call list. */
@NamedInterface("calls")
public record CallRow(
    EmployerRegister.Entry employer,
    @Nullable String caller,
    @Nullable UUID callerId,
    @Nullable Call last) {

  public String href() {
    return "/workbench/foundings/calls/" + employer.id();
  }

  boolean isDue(LocalDate today) {
    LocalDate next = last == null ? null : last.nextOn();
    return last == null || (next != null && !next.isAfter(today));
  }

  /** Those due first, then never called, then the others; the largest first. */
  int order(LocalDate today) {
    return last == null ? 1 : isDue(today) ? 0 : 2;
  }
}
