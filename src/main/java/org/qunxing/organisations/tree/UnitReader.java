package org.qunxing.organisations.tree;

import static java.util.Locale.ROOT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds units one by one, by what is known of them. */
@Component
@Transactional(readOnly = true)
public class UnitReader {

  private final JdbcClient jdbc;
  private final UnitSearch search;

  UnitReader(JdbcClient jdbc, UnitSearch search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        UnitKind.valueOf(row.getString("kind")),
        lines((String[]) row.getArray("lines").getArray()),
        UnitPath.of(row.getString("unit_path")));
  }

  static Set<Line> lines(String[] names) {
    return Arrays.stream(names).map(Line::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Unit> byPath(UnitPath path) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where unit_path = cast(:path as ltree)
            """)
        .param("path", path.value())
        .query(UnitReader::unit)
        .optional();
  }

  public List<Unit> byPaths(Collection<UnitPath> paths) {
    return paths.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, code, name, kind, lines, unit_path
                from organisations.units where unit_path = any (cast(:paths as ltree[]))
                """)
            .param("paths", Scopes.array(Set.copyOf(paths)))
            .query(UnitReader::unit)
            .list();
  }

  public Optional<Unit> byId(UUID id) {
    return jdbc.sql(
            "select id, code, name, kind, lines, unit_path from organisations.units where id = :id")
        .param("id", id)
        .query(UnitReader::unit)
        .optional();
  }

  public List<Unit> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select id, code, name, kind, lines, unit_path from organisations.units where id ="
                    + " any (:ids)")
            .param("ids", ids.stream().distinct().toArray(UUID[]::new))
            .query(UnitReader::unit)
            .list();
  }

  public List<UUID> idsWithin(List<UnitPath> scopes, UnitPath unit) {
    return jdbc.sql(
            """
            select id from organisations.units
            where unit_path <@ any (cast(:scopes as ltree[])) and unit_path <@ cast(:unit as ltree)
            """)
        .param("scopes", Scopes.array(scopes))
        .param("unit", unit.value())
        .query(UUID.class)
        .list();
  }

  public boolean areMoreThan(int many, List<UnitPath> scopes, UnitPath unit) {
    return jdbc.sql(
            """
            select exists (
              select from organisations.units
              where unit_path <@ any (cast(:scopes as ltree[])) and unit_path <@ cast(:unit as ltree)
              offset :many)
            """)
        .param("scopes", Scopes.array(scopes))
        .param("unit", unit.value())
        .param("many", many)
        .query(Boolean.class)
        .single();
  }

  public boolean isClosed(UUID id) {
    return jdbc.sql("select closed_on is not null from organisations.units where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  public Optional<Unit> byCode(String code) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where upper(code) = upper(:code)
            """)
        .param("code", code.strip())
        .query(UnitReader::unit)
        .optional();
  }

  public List<Unit> byCodes(Collection<String> codes) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where upper(code) = any (:codes)
            """)
        .param("codes", codes.stream().map(c -> c.strip().toUpperCase(ROOT)).toArray(String[]::new))
        .query(UnitReader::unit)
        .list();
  }

  /** Living units of these levels that serve the line, in the order of the tree. */
  public List<Unit> ofKinds(Line line, Collection<UnitKind> kinds) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units
            where kind = any (:kinds) and :line = any (lines) and closed_on is null
            order by unit_path
            """)
        .param("kinds", kinds.stream().map(UnitKind::name).toArray(String[]::new))
        .param("line", line.name())
        .query(UnitReader::unit)
        .list();
  }

  public List<Unit> named(String name) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where name = :name and closed_on is null
            order by code
            """)
        .param("name", name)
        .query(UnitReader::unit)
        .list();
  }

  public Optional<Unit> byCreditCode(String creditCode) {
    return jdbc.sql(
            """
            select u.id, u.code, u.name, u.kind, u.lines, u.unit_path
            from organisations.units u
            where u.closed_on is null
              and (u.credit_code = :code
                   or u.id = (select e.union_id from organisations.employers e where e.credit_code = :code))
            order by u.credit_code = :code desc nulls last
            limit 1
            """)
        .param("code", creditCode)
        .query(UnitReader::unit)
        .optional();
  }

  public List<Unit> children(UnitPath path) {
    return path.equals(UnitPath.ROOT) ? roots() : below(path);
  }

  public List<Unit> unionsAboveBasic(int limit) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units
            where kind in ('STREET', 'INDUSTRY', 'AREA') and lines @> array['UNION'] and closed_on is null
            order by unit_path limit :limit
            """)
        .param("limit", limit)
        .query(UnitReader::unit)
        .list();
  }

  private List<Unit> roots() {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where parent_id is null and closed_on is null
            order by name collate "zh-Hans-x-icu", code
            """)
        .query(UnitReader::unit)
        .list();
  }

  private List<Unit> below(UnitPath path) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units
            where parent_id = (select id from organisations.units where unit_path = cast(:path as ltree))
              and closed_on is null
            order by name collate "zh-Hans-x-icu", code
            """)
        .param("path", path.value())
        .query(UnitReader::unit)
        .list();
  }

  public List<Unit> pathTo(UnitPath path) {
    return jdbc.sql(
            """
            select id, code, name, kind, lines, unit_path
            from organisations.units where unit_path @> cast(:path as ltree)
            order by nlevel(unit_path)
            """)
        .param("path", path.value())
        .query(UnitReader::unit)
        .list();
  }

  public List<Unit> search(List<UnitPath> scopes, String words, int limit) {
    return search.find(scopes, words, limit);
  }
}
