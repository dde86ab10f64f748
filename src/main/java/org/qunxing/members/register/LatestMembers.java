package org.qunxing.members.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The latest of a subtree without looking at all of it: they belong to the places whose own latest
 * are the latest, and these are one look into an index each. Places are the areas that a subtree is
 * made up of, or the units of one that lies within an area.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LatestMembers {

  /** {@code memberships.area} is a path's first two steps. */
  private static final int AREA_DEPTH = 2;

  private static final String LATEST =
      """
      with tops as materialized (
        select place.*, top
        from %1$s
        cross join lateral (
          select m.number as top from members.memberships m
          where %2$s and m.number < :after
          order by m.number desc limit 1) as latest
        order by top desc limit :limit)
      select m.number as membership, p.id as person_id, p.number, p.name, p.phone_sealed, p.groups, p.occupation,
             m.unit_id, m.line, m.joined_on, m.left_on, m.left_how
      from (
        select own.*
        from tops as place
        cross join lateral (
          select m.* from members.memberships m
          where %2$s and m.number < :after
          order by m.number desc limit :limit) as own
        order by own.number desc limit :limit) as m
      join members.persons p on p.id = m.person_id
      order by m.number desc
      """;

  /**
   * A line that the reader does not work for is left out here, and not row by row by the policy.
   */
  private static final String OF_AREAS =
      LATEST.formatted(
          """
          (select area, line from unnest(cast(:areas as ltree[])) as area, unnest(:lines) as line
           where area <@ any (access.scopes(line))) as place
          """,
          "m.area = place.area and m.line = place.line and m.left_on is null");

  private static final String UNITS = "unnest(:units) as place (unit)";
  private static final String OF_UNIT =
      "m.unit_id = place.unit and m.line = any (:lines) and m.left_on is ";
  private static final String OF_UNITS = LATEST.formatted(UNITS, OF_UNIT + "null");
  private static final String GONE_OF_UNITS =
      LATEST.formatted(UNITS, OF_UNIT + "not null and m.left_how <> 'UNDONE'");

  private final JdbcClient jdbc;
  private final Units units;

  LatestMembers(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  <T> List<T> find(
      List<UnitPath> scopes, UnitPath unit, RegisterQuery query, int limit, RowMapper<T> mapper) {
    List<UnitPath> subtrees = Scopes.within(scopes, unit);
    boolean wholeAreas = subtrees.stream().allMatch(one -> one.depth() <= AREA_DEPTH);
    JdbcClient.StatementSpec latest =
        wholeAreas && !query.isLeft()
            ? ofAreas(subtrees.stream().flatMap(this::areas).toList())
            : ofUnits(units.idsWithin(scopes, unit), query.isLeft());
    List<Line> lines = query.line() == null ? List.of(Line.values()) : List.of(query.line());
    return latest
        .param("lines", lines.stream().map(Line::name).toArray(String[]::new))
        .param("after", query.after() == null ? Long.MAX_VALUE : query.after())
        .param("limit", limit)
        .query(mapper)
        .list();
  }

  private Stream<UnitPath> areas(UnitPath subtree) {
    Stream<UnitPath> own = subtree.depth() == 0 ? Stream.of() : Stream.of(subtree);
    return subtree.depth() == AREA_DEPTH
        ? own
        : Stream.concat(own, units.children(subtree).stream().map(Unit::path).flatMap(this::areas));
  }

  private JdbcClient.StatementSpec ofAreas(List<UnitPath> areas) {
    return jdbc.sql(OF_AREAS).param("areas", Scopes.array(areas));
  }

  private JdbcClient.StatementSpec ofUnits(List<UUID> within, boolean left) {
    return jdbc.sql(left ? GONE_OF_UNITS : OF_UNITS).param("units", within.toArray(UUID[]::new));
  }
}
