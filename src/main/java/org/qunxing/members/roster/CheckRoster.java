package org.qunxing.members.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads an uploaded file row by row into the staging table, a batch a transaction, then holds the
 * rows against the register. Interrupted anywhere, it goes on after the last batch that was
 * committed; run twice at once, one of the two stops at its next batch.
 */
@Component
public class CheckRoster {

  static final int MOST_ATTEMPTS = 5;

  private final Rosters rosters;
  private final RosterFiles files;
  private final StagedRows rows;
  private final RowSealing sealing;
  private final RosterComparing comparing;
  private final RosterMatching matching;
  private final Units units;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CheckRoster(
      Rosters rosters,
      RosterFiles files,
      StagedRows rows,
      RowSealing sealing,
      RosterComparing comparing,
      RosterMatching matching,
      Units units,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.files = files;
    this.rows = rows;
    this.sealing = sealing;
    this.comparing = comparing;
    this.matching = matching;
    this.units = units;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All that is still to do; returns at once when there is nothing. */
  public void run(UUID id) {
    rosters.advance(id, State.UPLOADED, State.CHECKING);
    int attempts = rosters.attempt(id, State.CHECKING).orElse(0);
    if (attempts == 0) {
      return;
    }
    if (attempts > MOST_ATTEMPTS) {
      rosters.finish(id, State.CHECKING, State.FAILED, "检查多次中断。请稍后重新上传，或联系管理员。");
      return;
    }
    try {
      if (read(id)) {
        conclude(id);
      }
    } catch (Refusal unreadable) {
      rosters.finish(id, State.CHECKING, State.FAILED, unreadable.text());
    }
  }

  private boolean read(UUID id) {
    try {
      Path file = files.fetch(id);
      try {
        describe(id, file);
        return stage(rosters.get(id), file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Counts first, so that progress has an end to show, and a damaged file is known before any work.
   */
  private void describe(UUID id, Path file) {
    Roster roster = rosters.get(id);
    if (roster.rowsTotal() > 0) {
      return;
    }
    try (TableRows table = TableRows.open(file, roster.fileName())) {
      int total = 0;
      while (table.hasNext()) {
        table.next();
        total++;
      }
      rosters.describe(id, table.header(), total);
    }
  }

  /** Whether all rows were read; not so when somebody cancelled meanwhile. */
  private boolean stage(Roster roster, Path file) {
    RosterUnits home = new RosterUnits(units, units.find(roster.unitId()).orElseThrow());
    LocalDate today = LocalDate.ofInstant(roster.uploadedAt(), clock.getZone());
    int last = roster.lastRow();
    try (TableRows table = TableRows.open(file, roster.fileName());
        ReadAhead<SealedRows> batches =
            new ReadAhead<>(new RowBatches(table, home, today, last, sealing)::next)) {
      for (SealedRows batch = batches.next(); batch != null; batch = batches.next()) {
        if (!commit(roster.id(), last, batch)) {
          return false;
        }
        last = batch.lastRow();
      }
      return true;
    }
  }

  private boolean commit(UUID roster, int lastBefore, SealedRows batch) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> {
              boolean ours = rosters.progress(roster, lastBefore, batch.lastRow(), batch.rows());
              if (ours) {
                rows.insert(roster, batch);
              }
              return ours;
            }));
  }

  private void conclude(UUID id) {
    transactions.executeWithoutResult(
        _ -> {
          if (rosters.locked(id).state() == State.CHECKING) {
            comparing.compare(id);
            matching.match(id);
            rosters.advance(id, State.CHECKING, State.CHECKED);
          }
        });
  }
}
