package org.qunxing.cadres.register;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.PostHow;
import org.qunxing.cadres.Spell;
import org.qunxing.cadres.firstpost.FirstPosts;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.cadres.people.HeldPosts;
import org.qunxing.cadres.people.Spells;
import org.qunxing.cadres.sitting.SittingTable;
import org.qunxing.cadres.training.CourseTable;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is known of one cadre. Appraisals are not: they are nobody's but hers. */
@Component
@Transactional(readOnly = true)
class CadreFile {

  private final CadreTable cadres;
  private final Spells spells;
  private final HeldPosts posts;
  private final CourseTable courses;
  private final SittingTable sittings;
  private final FirstPosts firstPosts;
  private final Units units;
  private final Clock clock;

  CadreFile(
      CadreTable cadres,
      Spells spells,
      HeldPosts posts,
      CourseTable courses,
      SittingTable sittings,
      FirstPosts firstPosts,
      Units units,
      Clock clock) {
    this.cadres = cadres;
    this.spells = spells;
    this.posts = posts;
    this.courses = courses;
    this.sittings = sittings;
    this.firstPosts = firstPosts;
    this.units = units;
    this.clock = clock;
  }

  CadrePage page(Actor actor, String number, @Nullable PostForm typed, FormErrors errors) {
    Cadre cadre = cadres.visibleTo(actor, VIEW_CADRES, number);
    LocalDate today = LocalDate.now(clock);
    List<Spell> served = spells.of(cadre.id());
    List<HeldPost> held = posts.of(cadre.id());
    Map<UUID, String> names =
        units.names(
            Stream.concat(served.stream().map(Spell::unit), held.stream().map(HeldPost::unit))
                .distinct()
                .toList());
    return new CadrePage(
        cadre,
        served,
        held,
        courses.takenBy(cadre.id()),
        sittings.of(cadre.id()),
        firstPosts.of(cadre.id()).orElse(null),
        names,
        today,
        actor.may(MANAGE_CADRES, cadre.path(), cadre.line()),
        typed == null ? blank(cadre, today) : typed,
        errors);
  }

  private PostForm blank(Cadre cadre, LocalDate today) {
    String unit = units.find(cadre.unit()).map(Unit::code).orElse("");
    return new PostForm("", PostHow.ELECTED, unit, cadre.line(), today);
  }
}
