package org.qunxing.organisations.tree;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree as one opens it on a page: one level, a page of it, never the whole. */
@Component
@Transactional(readOnly = true)
public class UnitTree {

  /** How many units of one level are shown at once. */
  public static final int PAGE = 100;

  private final JdbcClient jdbc;

  UnitTree(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A unit with the number of units directly below it.
   *
   * @param below so that a page knows what can be opened; counted up to a hundred only
   */
  public record Branch(Unit unit, int below) {

    public String belowShown() {
      return below < PAGE ? String.valueOf(below) : "99+";
    }
  }

  /** The living children of a unit in pinyin order, after the one of this name and code. */
  public List<Branch> children(UUID parent, @Nullable Unit after) {
    return jdbc.sql(
            """
            select u.id, u.code, u.name, u.kind, u.lines, u.unit_path,
                   (select count(*) from (
                      select 1 from organisations.units c
                      where c.parent_id = u.id and c.closed_on is null limit 100) c) as below
            from organisations.units u
            where u.parent_id = :parent and u.closed_on is null
              and (u.name collate "zh-Hans-x-icu", u.code)
                  > (cast(:name as text) collate "zh-Hans-x-icu", cast(:code as text))
            order by u.name collate "zh-Hans-x-icu", u.code
            limit :limit
            """)
        .param("parent", parent)
        .param("name", after == null ? "" : after.name())
        .param("code", after == null ? "" : after.code())
        .param("limit", PAGE + 1)
        .query((row, n) -> new Branch(UnitReader.unit(row, n), row.getInt("below")))
        .list();
  }

  /** These units as branches, in this order. */
  public List<Branch> branches(List<Unit> units) {
    return units.stream().map(unit -> new Branch(unit, below(unit))).toList();
  }

  private int below(Unit unit) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from organisations.units where parent_id = :id and closed_on is null limit 100) c
            """)
        .param("id", unit.id())
        .query(Integer.class)
        .single();
  }

  /** Living units in the subtree, the top one left out. */
  public int size(UnitPath path) {
    return jdbc.sql(
            """
            select count(*) from organisations.units
            where unit_path <@ cast(:path as ltree) and unit_path <> cast(:path as ltree) and closed_on is null
            """)
        .param("path", path.value())
        .query(Integer.class)
        .single();
  }
}
