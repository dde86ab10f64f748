package org.qunxing.cadres.statistics;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;
import static org.qunxing.kernel.Permission.VIEW_MEMBERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Members;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up, unit by unit, what the registers know, into areas and industries. */
@Component
@Transactional(readOnly = true)
class CountWomenAndYouth {

  /** Young is who has not turned 36 yet (35 岁及以下). */
  private static final int YOUNG_BELOW = 36;

  private static final String UNKNOWN = "未填行业";

  /** The industry of units whose industry nobody filled in, as an address says it. */
  static final String NONE = "-";

  private final Terms terms;
  private final PostCounts posts;
  private final Members members;
  private final EmployerRegister employers;
  private final Units units;
  private final Clock clock;

  CountWomenAndYouth(
      Terms terms,
      PostCounts posts,
      Members members,
      EmployerRegister employers,
      Units units,
      Clock clock) {
    this.terms = terms;
    this.posts = posts;
    this.members = members;
    this.employers = employers;
    this.units = units;
    this.clock = clock;
  }

  /** What is known of one unit. */
  private record Known(UUID unit, UnitPath path, Tally committees, Tally posts, Tally young) {}

  List<Breakdown> breakdowns(Actor actor, Unit top, Line line) {
    boolean open =
        actor.may(MANAGE_CADRES, top.path(), line) && actor.may(VIEW_MEMBERS, top.path(), line);
    List<Known> known = known(top.path(), line);
    Map<UUID, String> industries = employers.industries(top.path());
    return List.of(
        new Breakdown("按地区", "地区", "unit", byArea(known, areas(top, line)), open),
        new Breakdown(
            "按行业",
            "行业",
            "industry",
            grouped(
                known,
                one -> industries.getOrDefault(one.unit(), UNKNOWN),
                label -> label.equals(UNKNOWN) ? NONE : label),
            open));
  }

  /** The units that are counted under this industry. */
  Set<UUID> unitsOf(Unit top, Line line, String industry) {
    Map<UUID, String> industries = employers.industries(top.path());
    return known(top.path(), line).stream()
        .map(Known::unit)
        .filter(unit -> industry.equals(industries.getOrDefault(unit, NONE)))
        .collect(Collectors.toSet());
  }

  LocalDate bornAfter() {
    return LocalDate.now(clock).minusYears(YOUNG_BELOW);
  }

  private List<Known> known(UnitPath top, Line line) {
    List<Known> known = new ArrayList<>();
    terms
        .committees(top, line)
        .forEach(
            one ->
                known.add(
                    new Known(
                        one.unit(),
                        one.path(),
                        new Tally(one.women(), one.people()),
                        Tally.NONE,
                        Tally.NONE)));
    posts
        .of(top, line)
        .forEach(
            one ->
                known.add(
                    new Known(
                        one.unit(),
                        one.path(),
                        Tally.NONE,
                        new Tally(one.women(), one.posts()),
                        Tally.NONE)));
    members
        .ages(top, line, bornAfter())
        .forEach(
            one ->
                known.add(
                    new Known(
                        one.unit(),
                        one.path(),
                        Tally.NONE,
                        Tally.NONE,
                        new Tally(one.young(), one.known()))));
    return known;
  }

  /**
   * The units below that have this line; where there is but one that leads others, those below it.
   */
  private List<Unit> areas(Unit top, Line line) {
    List<Unit> below =
        units.children(top.path()).stream().filter(unit -> unit.lines().contains(line)).toList();
    boolean passedThrough =
        below.size() == 1
            && below.getFirst().kind() != UnitKind.BASIC
            && below.getFirst().kind() != UnitKind.GROUP;
    return passedThrough ? areas(below.getFirst(), line) : below;
  }

  private List<Breakdown.Row> byArea(List<Known> known, List<Unit> areas) {
    Map<String, String> codes = new TreeMap<>();
    areas.forEach(area -> codes.put(area.name(), area.code()));
    return grouped(
        known,
        one ->
            areas.stream()
                .filter(area -> area.path().contains(one.path()))
                .findFirst()
                .map(Unit::name)
                .orElse("直属和其他"),
        codes::get);
  }

  private static List<Breakdown.Row> grouped(
      List<Known> known, Function<Known, String> group, Function<String, @Nullable String> code) {
    Map<String, Breakdown.Row> rows = new TreeMap<>();
    for (Known one : known) {
      String label = group.apply(one);
      rows.merge(
          label,
          new Breakdown.Row(label, code.apply(label), one.committees(), one.posts(), one.young()),
          (left, right) ->
              new Breakdown.Row(
                  label,
                  left.code(),
                  left.committees().plus(right.committees()),
                  left.posts().plus(right.posts()),
                  left.young().plus(right.young())));
    }
    return List.copyOf(rows.values());
  }
}
