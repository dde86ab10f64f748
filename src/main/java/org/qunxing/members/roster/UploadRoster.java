package org.qunxing.members.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with a roster: upload, decide, give up. */
@Component
@Transactional
public class UploadRoster {

  private final Rosters rosters;
  private final RosterFiles files;
  private final StagedRows rows;
  private final RosterJobs jobs;

  UploadRoster(Rosters rosters, RosterFiles files, StagedRows rows, RosterJobs jobs) {
    this.rosters = rosters;
    this.files = files;
    this.rows = rows;
    this.jobs = jobs;
  }

  /** Once this returns and commits, the file is safe and will be checked, come what may. */
  public Roster upload(Actor actor, Unit unit, String fileName, Path file) {
    UUID id = store(actor, unit, fileName, file);
    jobs.soon(id);
    return rosters.get(id);
  }

  /** The same for who does the job's work herself. */
  UUID store(Actor actor, Unit unit, String fileName, Path file) {
    refuseUnreadable(fileName, file);
    UUID id = rosters.insert(actor, unit, fileName);
    try {
      files.store(id, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return id;
  }

  /** Says at once what is wrong with the whole file; the rows are the job's. */
  private static void refuseUnreadable(String fileName, Path file) {
    try (TableRows table = TableRows.open(file, fileName)) {
      RosterColumns.of(table);
      if (!table.hasNext()) {
        throw org.qunxing.documents.UnreadableDocument.EMPTY.refuse();
      }
    }
  }

  public void apply(Actor actor, long number, boolean validOnly) {
    Roster roster = rosters.visibleTo(actor, number);
    StagedRows.Counts counts = rows.counts(roster.id());
    if (roster.state() == State.CHECKED && counts.valid() == 0) {
      throw new Refusal(RosterReason.NOTHING_TO_APPLY);
    }
    if (roster.state() == State.CHECKED && !validOnly && counts.wrong() > 0) {
      throw new Refusal(RosterReason.ROWS_STILL_WRONG, counts.wrong());
    }
    if (!rosters.decide(roster.id(), validOnly)) {
      throw new Refusal(RosterReason.NOT_CHECKED);
    }
    jobs.soon(roster.id());
  }

  public void cancel(Actor actor, long number) {
    Roster roster = rosters.visibleTo(actor, number);
    State state = rosters.locked(roster.id()).state();
    if (!state.isCancellable()) {
      throw new Refusal(RosterReason.TOO_LATE_TO_CANCEL);
    }
    rosters.finish(roster.id(), state, State.CANCELLED, null);
  }
}
