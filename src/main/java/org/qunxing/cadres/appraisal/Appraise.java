package org.qunxing.cadres.appraisal;

import static org.qunxing.kernel.Permission.APPRAISE_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadresReason;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.cadres.rules.Rule;
import org.qunxing.cadres.rules.Rules;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officer does: open a year, grade, close. The grade itself goes into no log. */
@NamedInterface("work")
@Component
@Transactional
public class Appraise {

  private final AppraisalTable table;
  private final CadreTable cadres;
  private final Rules rules;
  private final Units units;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  Appraise(
      AppraisalTable table,
      CadreTable cadres,
      Rules rules,
      Units units,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.cadres = cadres;
    this.rules = rules;
    this.units = units;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens the appraisal of everybody who serves at the unit or below in the line, except those who
   * are appraised for this year already, and the officer herself.
   */
  public Round open(Actor actor, String unitCode, Line line, int year) {
    Unit unit = units.visibleTo(actor, APPRAISE_CADRES, unitCode);
    if (!actor.may(APPRAISE_CADRES, unit.path(), line)) {
      throw new NotFound("unit " + unitCode);
    }
    if (year > LocalDate.now(clock).getYear()) {
      throw new Refusal(CadresReason.IN_THE_FUTURE);
    }
    Round round =
        table
            .open(actor, unit, line, year)
            .orElseThrow(
                () -> new Refusal(CadresReason.ROUND_THERE, unit.name(), year, line.label()));
    List<Cadre> all =
        cadres.serving(List.of(unit.path())).stream()
            .filter(cadre -> cadre.line() == line)
            .filter(cadre -> !cadre.recipient().equals(actor.recipient()))
            .toList();
    Map<UUID, String> names = units.names(all.stream().map(Cadre::unit).distinct().toList());
    List<Cadre> enrolled =
        all.stream()
            .filter(cadre -> table.enrol(round, cadre, names.getOrDefault(cadre.unit(), "—")))
            .toList();
    if (enrolled.isEmpty()) {
      throw new Refusal(CadresReason.NOBODY_TO_APPRAISE, unit.name());
    }
    enrolled.forEach(cadre -> tellOpened(round, cadre));
    audit.record(actor, "cadres.round", round.number(), enrolled.size() + " 人");
    return round;
  }

  private void tellOpened(Round round, Cadre cadre) {
    notices.tell(
        new Notices.Message(
            cadre.recipient(),
            "cadres.appraisal.opened:" + round.number(),
            "%d 年度考核开始了".formatted(round.year()),
            "可以写几句自述，不写也行。由%s评定。".formatted(round.officerName()),
            "/my/cadre"));
  }

  /** Everybody in the officer's own round; for others it is empty. */
  public List<Appraisal> appraisals(Actor actor, Round round) {
    return table.inRound(round.id()).stream()
        .filter(one -> one.officer().equals(actor.recipient()))
        .toList();
  }

  public Quota quota(Round round) {
    List<Appraisal> all = table.inRound(round.id());
    return new Quota(
        all.size(),
        rules.on(Rule.EXCELLENT_PERCENT, LocalDate.now(clock)).value(),
        (int) all.stream().filter(one -> one.grade() == Grade.EXCELLENT).count());
  }

  public void grade(Actor actor, String number, Grade grade, String reasons) {
    Appraisal appraisal = own(actor, number);
    Round round = table.lockRound(appraisal.round());
    if (!round.isOpen()) {
      throw new Refusal(CadresReason.ROUND_CLOSED);
    }
    Quota quota = quota(round);
    // Read again: under the lock of the round it says what holds now.
    boolean already = own(actor, number).grade() == Grade.EXCELLENT;
    if (grade == Grade.EXCELLENT && !already && !quota.hasRoom()) {
      throw new Refusal(CadresReason.QUOTA_FULL, quota.all(), quota.percent(), quota.most());
    }
    table.grade(appraisal.id(), grade, reasons.strip());
    notices.tell(
        new Notices.Message(
            appraisal.recipient(),
            "cadres.appraisal.graded:" + appraisal.number(),
            "%d 年度考核已评定".formatted(appraisal.year()),
            "只有您和评定人看得到。有不同意见可以写下来。",
            appraisal.href()));
    audit.record(actor, "cadres.graded", appraisal.number(), null);
  }

  public void close(Actor actor, String number) {
    Round round =
        table.round(actor.recipient(), number).orElseThrow(() -> new NotFound("round " + number));
    if (!table.lockRound(round.id()).isOpen()) {
      throw new Refusal(CadresReason.ROUND_CLOSED);
    }
    long open = table.inRound(round.id()).stream().filter(one -> !one.isGraded()).count();
    if (open > 0) {
      throw new Refusal(CadresReason.NOT_ALL_GRADED, open);
    }
    table.close(round.id());
    audit.record(actor, "cadres.round-closed", round.number(), null);
  }

  private Appraisal own(Actor actor, String number) {
    return table
        .byNumber(number)
        .filter(one -> one.officer().equals(actor.recipient()))
        .orElseThrow(() -> new NotFound("appraisal " + number));
  }
}
