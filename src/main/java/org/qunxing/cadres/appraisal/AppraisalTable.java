package org.qunxing.cadres.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.cadres.Cadre;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores rounds and appraisals. Every method joins the caller's transaction. */
@Component
public class AppraisalTable {

  private static final String ROUND =
      """
      select id, number, unit_id as unit, line, year, officer, officer_name, opened_at, closed_at from cadres.rounds
      """;
  private static final String APPRAISAL =
      """
      select id, number, round_id as round, person_id as person, recipient, name, unit_name, year, line, officer,
             officer_name, statement, grade, reasons, graded_at, reply
      from cadres.appraisals
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AppraisalTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty when there is one of this unit, line and year already. */
  Optional<Round> open(Actor actor, Unit unit, Line line, int year) {
    return jdbc.sql(
            """
            insert into cadres.rounds (id, number, unit_id, unit_path, line, year, officer, officer_name, opened_at)
            values (:id, 'KH-' || to_char(nextval('cadres.numbers'), 'FM000000'), :unit, cast(:path as ltree), :line,
                    :year, :officer, :name, :now)
            on conflict (unit_id, line, year) do nothing
            returning id, number, unit_id as unit, line, year, officer, officer_name, opened_at, closed_at
            """)
        .param("id", Ids.newId())
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("line", line.name())
        .param("year", year)
        .param("officer", actor.recipient())
        .param("name", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Round.class)
        .optional();
  }

  /**
   * @return whether she was not appraised for this year and line already
   */
  boolean enrol(Round round, Cadre cadre, String unitName) {
    return jdbc.sql(
                """
                insert into cadres.appraisals (id, number, round_id, cadre_id, person_id, recipient, name, unit_name,
                  year, line, officer, officer_name)
                values (:id, 'KP-' || to_char(nextval('cadres.numbers'), 'FM000000'), :round, :cadre, :person,
                  :recipient, :name, :unit, :year, :line, :officer, :officerName)
                on conflict (cadre_id, year, line) do nothing
                """)
            .param("id", Ids.newId())
            .param("round", round.id())
            .param("cadre", cadre.id())
            .param("person", cadre.person())
            .param("recipient", cadre.recipient())
            .param("name", cadre.name())
            .param("unit", unitName)
            .param("year", round.year())
            .param("line", round.line().name())
            .param("officer", round.officer())
            .param("officerName", round.officerName())
            .update()
        > 0;
  }

  /** Of this officer, the latest first. */
  List<Round> roundsOf(UUID officer) {
    return jdbc.sql(ROUND + "where officer = :officer order by year desc, number desc")
        .param("officer", officer)
        .query(Round.class)
        .list();
  }

  Optional<Round> round(UUID officer, String number) {
    return jdbc.sql(ROUND + "where number = :number and officer = :officer")
        .param("number", number)
        .param("officer", officer)
        .query(Round.class)
        .optional();
  }

  /** Open ones of other officers within these subtrees. */
  List<Round> openOfOthers(UUID officer, List<UnitPath> scopes) {
    return jdbc.sql(
            ROUND
                + """
                where officer <> :officer and closed_at is null and unit_path <@ any (cast(:scopes as ltree[]))
                order by year desc, number desc
                """)
        .param("officer", officer)
        .param("scopes", Scopes.array(scopes))
        .query(Round.class)
        .list();
  }

  /** Another officer grades from now on; her own appraisal, if any, stays with the former. */
  void handOver(UUID round, UUID officer, String name) {
    jdbc.sql("update cadres.rounds set officer = :officer, officer_name = :name where id = :round")
        .param("officer", officer)
        .param("name", name)
        .param("round", round)
        .update();
    jdbc.sql(
            """
            update cadres.appraisals set officer = :officer, officer_name = :name
            where round_id = :round and recipient <> :officer
            """)
        .param("officer", officer)
        .param("name", name)
        .param("round", round)
        .update();
  }

  /** Grades of one round are given one after the other, so that the quota holds. */
  Round lockRound(UUID id) {
    return jdbc.sql(ROUND + "where id = :id for update")
        .param("id", id)
        .query(Round.class)
        .single();
  }

  void close(UUID round) {
    jdbc.sql("update cadres.rounds set closed_at = :now where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", round)
        .update();
  }

  List<Appraisal> inRound(UUID round) {
    return jdbc.sql(APPRAISAL + "where round_id = :round order by unit_name, name, number")
        .param("round", round)
        .query(Appraisal.class)
        .list();
  }

  Optional<Appraisal> byNumber(String number) {
    return jdbc.sql(APPRAISAL + "where number = :number")
        .param("number", number)
        .query(Appraisal.class)
        .optional();
  }

  /** One's own, the latest first. */
  public List<Appraisal> ofRecipient(UUID recipient) {
    return jdbc.sql(APPRAISAL + "where recipient = :recipient order by year desc, number desc")
        .param("recipient", recipient)
        .query(Appraisal.class)
        .list();
  }

  void grade(UUID id, Grade grade, String reasons) {
    jdbc.sql(
            """
            update cadres.appraisals set grade = :grade, reasons = :reasons, graded_at = :now where id = :id
            """)
        .param("grade", grade.name())
        .param("reasons", reasons)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  void state(UUID id, String statement) {
    jdbc.sql("update cadres.appraisals set statement = :statement, stated_at = :now where id = :id")
        .param("statement", statement)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  void reply(UUID id, String reply) {
    jdbc.sql("update cadres.appraisals set reply = :reply, replied_at = :now where id = :id")
        .param("reply", reply)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }
}
