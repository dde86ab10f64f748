package org.qunxing.members.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberEvent;
import org.qunxing.members.roster.Roster.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back within a day: whoever it registered goes, whoever it changed is as before.
 * One transaction, so that it happens once or not at all. Rows that were used since stay, each with
 * the reason, and so do all rows of the same person.
 */
@Component
public class UndoRoster {

  static final Duration WITHIN = Duration.ofHours(24);

  private final Rosters rosters;
  private final StagedRows rows;
  private final RosterUses uses;
  private final RosterReversal reversal;
  private final RosterJobs jobs;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UndoRoster(
      Rosters rosters,
      StagedRows rows,
      RosterUses uses,
      RosterReversal reversal,
      RosterJobs jobs,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rosters = rosters;
    this.rows = rows;
    this.uses = uses;
    this.reversal = reversal;
    this.jobs = jobs;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Until when this roster may be taken back; null when it was not applied. */
  static @Nullable Instant until(Roster roster) {
    return roster.state() == State.APPLIED && roster.finishedAt() != null
        ? roster.finishedAt().plus(WITHIN)
        : null;
  }

  /** The same, as long as there is time. */
  @Nullable Instant openUntil(Roster roster) {
    Instant until = until(roster);
    return until == null || until.isBefore(clock.instant()) ? null : until;
  }

  /** Once this returns and commits, it will be done, come what may. */
  @Transactional
  public void ask(Actor actor, long number) {
    Roster roster = rosters.locked(rosters.visibleTo(actor, number).id());
    Instant until = until(roster);
    if (until == null) {
      throw new Refusal(RosterReason.NOT_APPLIED);
    }
    if (until.isBefore(clock.instant())) {
      throw new Refusal(RosterReason.TOO_LATE_TO_UNDO);
    }
    rosters.beginUndo(roster.id(), actor.name());
    jobs.soon(roster.id());
  }

  /** All that is still to do; returns at once when there is nothing. */
  @Transactional
  public void run(UUID id) {
    Roster roster = rosters.locked(id);
    if (roster.state() != State.UNDOING) {
      return;
    }
    uses.note(id);
    StagedRows.Undone undone = rows.undone(id);
    if (undone.takenBack() == 0) {
      rosters.keep(id, "没有撤销：%d 行在导入以后都用过了。每一行的原因见下表。".formatted(undone.kept()));
      return;
    }
    reversal.takeBack(roster);
    rosters.undone(id);
    tell(roster, undone);
  }

  private void tell(Roster roster, StagedRows.Undone undone) {
    Actor actor = new Actor(roster.accountId(), null, roster.undoer(), List.of());
    audit.record(
        actor,
        "members.roster-undone",
        "名单 " + roster.number(),
        "撤销 %d 行，保留 %d 行".formatted(undone.takenBack(), undone.kept()));
    events.publishEvent(
        new MemberEvent.RosterUndone(
            roster.id(), roster.unit(), undone.takenBack(), undone.kept()));
  }
}
