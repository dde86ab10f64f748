package org.qunxing.members.roster;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/**
 * Takes a roster the whole way without a person in between: what the jobs do step by step, in the
 * caller's thread. All rows or none.
 */
@Component
public class ImportAtOnce {

  private final UploadRoster upload;
  private final CheckRoster check;
  private final ApplyRoster apply;
  private final Rosters rosters;
  private final StagedRows rows;

  ImportAtOnce(
      UploadRoster upload, CheckRoster check, ApplyRoster apply, Rosters rosters, StagedRows rows) {
    this.upload = upload;
    this.check = check;
    this.apply = apply;
    this.rosters = rosters;
    this.rows = rows;
  }

  public StagedRows.Counts run(Actor actor, Unit unit, String fileName, Path file) {
    UUID id = upload.store(actor, unit, fileName, file);
    check.run(id);
    StagedRows.Counts counts = rows.counts(id);
    if (counts.wrong() > 0) {
      throw new Refusal(RosterReason.ROWS_STILL_WRONG, counts.wrong());
    }
    if (!rosters.decide(id, false)) {
      throw new Refusal(RosterReason.NOT_CHECKED);
    }
    apply.run(id);
    Roster applied = rosters.get(id);
    if (applied.state() != State.APPLIED) {
      throw new IllegalStateException(
          "roster " + applied.number() + ": " + Objects.requireNonNull(applied.trouble()));
    }
    rosters.forget(id);
    return counts;
  }
}
