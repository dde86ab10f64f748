package org.qunxing.members.roster;

import java.util.List;
import java.util.UUID;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.members.MemberEvent;
import org.qunxing.members.roster.Roster.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a decided roster into the register: one transaction with the change of state, so that it
 * happens once or not at all, however often the job is started.
 */
@Component
public class ApplyRoster {

  private final Rosters rosters;
  private final StagedRows rows;
  private final RosterMatching matching;
  private final RosterApplication application;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  ApplyRoster(
      Rosters rosters,
      StagedRows rows,
      RosterMatching matching,
      RosterApplication application,
      Audit audit,
      ApplicationEventPublisher events) {
    this.rosters = rosters;
    this.rows = rows;
    this.matching = matching;
    this.application = application;
    this.audit = audit;
    this.events = events;
  }

  @Transactional
  public void run(UUID id) {
    Roster roster = rosters.locked(id);
    if (roster.state() != State.APPLYING) {
      return;
    }
    if (!isSettled(roster, matching.matchKnown(id)) && !isSettled(roster, matching.match(id))) {
      throw new ConcurrencyFailureException("people of the roster are being registered elsewhere");
    }
  }

  /**
   * Sent back or written; neither when a person was registered meanwhile whom nobody knew when the
   * rows were matched.
   */
  private boolean isSettled(Roster roster, int known) {
    StagedRows.Counts counts = rows.counts(roster.id());
    if (counts.valid() == 0 || counts.wrong() > 0 && !roster.validOnly()) {
      rosters.sendBack(
          roster.id(), "写入之前又核对了一遍：登记簿有了变化，现在有 %d 行不能导入。请再看一遍。".formatted(counts.wrong()));
      return true;
    }
    if (!application.register(roster.id())) {
      return false;
    }
    application.apply(roster.id(), known > 0);
    rosters.finish(roster.id(), State.APPLYING, State.APPLIED, null);
    tell(roster, counts);
    return true;
  }

  private void tell(Roster roster, StagedRows.Counts counts) {
    Actor uploader = new Actor(roster.accountId(), null, roster.uploadedBy(), List.of());
    audit.record(
        uploader,
        "members.roster-applied",
        "名单 " + roster.number(),
        "入会 %d，转会 %d，请求转会 %d，补充 %d，未导入 %d"
            .formatted(
                counts.join(),
                counts.transfer(),
                counts.propose(),
                counts.complete(),
                counts.wrong()));
    events.publishEvent(
        new MemberEvent.RosterApplied(
            roster.id(), roster.unit(), counts.join(), counts.transfer(), counts.complete()));
  }
}
