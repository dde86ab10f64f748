package org.qunxing.cadres.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officer reads; each look is written down, in the transaction that reads. */
@Component
@Transactional
class ReadAppraisals {

  private final AppraisalTable table;
  private final Appraise appraise;
  private final TakeOverRound takeOver;
  private final Looks looks;
  private final Audit audit;
  private final Units units;

  ReadAppraisals(
      AppraisalTable table,
      Appraise appraise,
      TakeOverRound takeOver,
      Looks looks,
      Audit audit,
      Units units) {
    this.table = table;
    this.appraise = appraise;
    this.takeOver = takeOver;
    this.looks = looks;
    this.audit = audit;
    this.units = units;
  }

  record Rounds(List<Round> rounds, List<Round> others, Map<UUID, String> names) {}

  Rounds rounds(Actor actor) {
    List<Round> rounds = table.roundsOf(actor.recipient());
    List<Round> others = takeOver.possible(actor);
    return new Rounds(
        rounds,
        others,
        units.names(
            Stream.concat(rounds.stream(), others.stream()).map(Round::unit).distinct().toList()));
  }

  RoundPage round(Actor actor, String number) {
    Round round =
        table.round(actor.recipient(), number).orElseThrow(() -> new NotFound("round " + number));
    List<Appraisal> all = appraise.appraisals(actor, round);
    looks.note(
        actor,
        all.stream().map(Appraisal::person).filter(Objects::nonNull).toList(),
        LookHow.PAGE,
        round.year() + " 年度考核名单");
    audit.record(actor, "cadres.round-read", round.number(), null);
    String unit = units.names(List.of(round.unit())).getOrDefault(round.unit(), "—");
    return new RoundPage(round, unit, all, appraise.quota(round));
  }

  Appraisal one(Actor actor, String number) {
    Appraisal appraisal =
        table
            .byNumber(number)
            .filter(one -> one.officer().equals(actor.recipient()))
            .orElseThrow(() -> new NotFound("appraisal " + number));
    if (appraisal.person() != null) {
      looks.note(actor, appraisal.person(), LookHow.PAGE, appraisal.year() + " 年度考核");
    }
    audit.record(actor, "cadres.appraisal-read", appraisal.number(), null);
    return appraisal;
  }

  Quota quota(Appraisal appraisal) {
    return appraise.quota(table.lockRound(appraisal.round()));
  }
}
