package org.qunxing.members;

import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/** What happened in the register. A roster import tells one event for all its rows. */
public sealed interface MemberEvent {

  record Joined(UUID person, UnitPath unit, Line line, LocalDate on) implements MemberEvent {}

  record Left(UUID person, UnitPath unit, Line line, LocalDate on) implements MemberEvent {}

  record Transferred(UUID person, UnitPath before, UnitPath now, Line line, LocalDate on)
      implements MemberEvent {}

  /** A roster was applied: so many rows joined, were transferred, or had blanks filled. */
  record RosterApplied(UUID roster, UnitPath unit, int joined, int transferred, int completed)
      implements MemberEvent {}

  /** An import was taken back: so many rows, and so many stayed because they were used since. */
  record RosterUndone(UUID roster, UnitPath unit, int takenBack, int kept) implements MemberEvent {}
}
