package org.qunxing.cadres.appraisal;

import static org.qunxing.kernel.Permission.APPRAISE_CADRES;

import java.util.List;
import org.qunxing.access.PlatformScope;
import org.qunxing.cadres.CadresReason;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer left: another one of the same unit, or above it, goes on with her round. Both names
 * stand in the audit; the former officer and each cadre are told, for they know who reads.
 */
@Component
@Transactional
public class TakeOverRound {

  private final AppraisalTable table;
  private final Units units;
  private final PlatformScope platform;
  private final Notices notices;
  private final Audit audit;

  TakeOverRound(
      AppraisalTable table, Units units, PlatformScope platform, Notices notices, Audit audit) {
    this.table = table;
    this.units = units;
    this.platform = platform;
    this.notices = notices;
    this.audit = audit;
  }

  /** Rounds of others that this officer may take over: that they run, not what stands in them. */
  @Transactional(readOnly = true)
  public List<Round> possible(Actor actor) {
    return table.openOfOthers(actor.recipient(), actor.scopes(APPRAISE_CADRES)).stream()
        .filter(round -> mayAppraise(actor, round))
        .toList();
  }

  private boolean mayAppraise(Actor actor, Round round) {
    return units
        .find(round.unit())
        .map(Unit::path)
        .filter(path -> actor.may(APPRAISE_CADRES, path, round.line()))
        .isPresent();
  }

  public void takeOver(Actor actor, String number) {
    Round round =
        possible(actor).stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("round " + number));
    if (!table.lockRound(round.id()).isOpen()) {
      throw new Refusal(CadresReason.ROUND_CLOSED);
    }
    platform.call(() -> handOver(actor, round));
    audit.record(
        actor, "cadres.round-taken-over", round.number(), "原评定人 %s".formatted(round.officerName()));
  }

  private Round handOver(Actor actor, Round round) {
    table.handOver(round.id(), actor.recipient(), actor.name());
    String key = "cadres.appraisal.officer:%s:%s".formatted(round.number(), actor.recipient());
    String title = "%d 年度考核换了评定人".formatted(round.year());
    String text = "原来由%s评定，现在由%s评定。".formatted(round.officerName(), actor.name());
    notices.tell(
        new Notices.Message(round.officer(), key, title, text, "/workbench/cadres/rounds"));
    table
        .inRound(round.id())
        .forEach(
            one ->
                notices.tell(new Notices.Message(one.recipient(), key, title, text, "/my/cadre")));
    return round;
  }
}
