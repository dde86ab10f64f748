package org.qunxing.cadres.training;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadresReason;
import org.qunxing.cadres.people.CadreFacts;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a course down, once, for everybody who took it. */
@NamedInterface("work")
@Component
@Transactional
public class RecordCourse {

  private final CourseTable courses;
  private final CadreTable cadres;
  private final CadreFacts facts;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  RecordCourse(
      CourseTable courses,
      CadreTable cadres,
      CadreFacts facts,
      Units units,
      Audit audit,
      Clock clock) {
    this.courses = courses;
    this.cadres = cadres;
    this.facts = facts;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Numbers of everybody who could have come: who serves where this actor keeps the cadres. */
  @Transactional(readOnly = true)
  public List<String> serving(Actor actor) {
    return cadres.serving(actor.scopes(MANAGE_CADRES)).stream().map(Cadre::number).toList();
  }

  /**
   * @return the course's number
   */
  public String record(Actor actor, String unitCode, NewCourse course) {
    Unit unit = units.visibleTo(actor, MANAGE_CADRES, unitCode);
    if (course.heldOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal(CadresReason.IN_THE_FUTURE);
    }
    if (course.came().isEmpty()) {
      throw new Refusal(CadresReason.NOBODY_CHOSEN);
    }
    List<Cadre> came =
        course.came().stream()
            .sorted()
            .map(number -> cadres.visibleTo(actor, MANAGE_CADRES, number))
            .toList();
    UUID id = Ids.newId();
    String number = courses.insert(actor, id, unit, course);
    facts.course(
        unit.path(), course.heldOn(), course.title(), "/workbench/cadres/courses/" + number);
    for (Cadre cadre : came) {
      courses.took(id, cadre.id(), !course.failed().contains(cadre.number()));
      facts.trained(actor, cadre, number, course.title(), course.heldOn());
    }
    audit.record(actor, "cadres.course", number, came.size() + " 人");
    return number;
  }
}
