package org.qunxing.cadres.training;

import java.util.List;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Courses within somebody's scope. */
@Component
@Transactional(readOnly = true)
class CourseRegister {

  private final CourseTable courses;
  private final CadreTable cadres;

  CourseRegister(CourseTable courses, CadreTable cadres) {
    this.courses = courses;
    this.cadres = cadres;
  }

  List<Course> list(Actor actor) {
    return courses.list(actor);
  }

  CoursePage page(Actor actor, String number) {
    Course course =
        courses.byNumber(actor, number).orElseThrow(() -> new NotFound("course " + number));
    return new CoursePage(course, courses.takers(course.id()));
  }

  /** Everybody who could have come: who serves where this actor keeps the cadres. */
  List<Cadre> serving(Actor actor) {
    return cadres.serving(actor.scopes(Permission.MANAGE_CADRES)).stream()
        .filter(cadre -> actor.may(Permission.MANAGE_CADRES, cadre.path(), cadre.line()))
        .toList();
  }
}
