package org.qunxing.organisations.employers;

import java.util.List;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many employers of 25 and of 100 people and more are organised in a line, counted as it is
 * now. The union counts all employers; youth league and women's federation count the 两新 (new
 * economic and new social organisations).
 */
@Component
@Transactional(readOnly = true)
public class Coverage {

  private final JdbcClient jdbc;

  Coverage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One line of the count.
   *
   * @param key what the list of its employers is narrowed by: a unit's code, an industry, true or
   *     false
   */
  public record Share(
      String label, String key, int of25, int organised25, int of100, int organised100) {

    public String percent25() {
      return percent(organised25, of25);
    }

    public String percent100() {
      return percent(organised100, of100);
    }

    private static String percent(int part, int whole) {
      return whole == 0 ? "—" : "%.1f%%".formatted(100.0 * part / whole);
    }
  }

  public Share total(UnitPath unit, Line line) {
    return counted(
            """
            select '合计' as label, '' as key,
                   count(*) filter (where headcount >= 25) as of25,
                   count(*) filter (where headcount >= 25 and organised) as organised25,
                   count(*) filter (where headcount >= 100) as of100,
                   count(*) filter (where headcount >= 100 and organised) as organised100
            from (
              select headcount, case :line when 'UNION' then union_id when 'YOUTH' then youth_id else women_id end
                     is not null as organised
              from organisations.employers
              where unit_path <@ cast(:unit as ltree)
                and (:line = 'UNION' or nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))) e
            """,
            unit,
            line)
        .getFirst();
  }

  /** By street below a district; elsewhere by the units directly below. */
  public List<Share> byArea(Unit unit, Line line) {
    return unit.kind() == UnitKind.DISTRICT
        ? byStreet(unit.path(), line)
        : byChild(unit.path(), line);
  }

  public List<Share> byStreet(UnitPath unit, Line line) {
    return counted(
        """
        select coalesce(s.name, '未划入镇街') as label, coalesce(s.code, '-') as key,
               count(*) filter (where e.headcount >= 25) as of25,
               count(*) filter (where e.headcount >= 25 and organised) as organised25,
               count(*) filter (where e.headcount >= 100) as of100,
               count(*) filter (where e.headcount >= 100 and organised) as organised100
        from (
          select headcount, unit_path,
                 case :line when 'UNION' then union_id when 'YOUTH' then youth_id else women_id end
                 is not null as organised
          from organisations.employers
          where unit_path <@ cast(:unit as ltree)
            and (:line = 'UNION' or nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))) e
        left join organisations.units s on s.kind = 'STREET' and s.unit_path @> e.unit_path
        group by s.name, s.code order by s.name collate "zh-Hans-x-icu" nulls last
        """,
        unit,
        line);
  }

  private List<Share> byChild(UnitPath unit, Line line) {
    return counted(
        """
        select coalesce(c.name, '直属') as label, coalesce(c.code, '-') as key,
               count(*) filter (where e.headcount >= 25) as of25,
               count(*) filter (where e.headcount >= 25 and organised) as organised25,
               count(*) filter (where e.headcount >= 100) as of100,
               count(*) filter (where e.headcount >= 100 and organised) as organised100
        from (
          select headcount, unit_path,
                 case :line when 'UNION' then union_id when 'YOUTH' then youth_id else women_id end
                 is not null as organised
          from organisations.employers
          where unit_path <@ cast(:unit as ltree)
            and (:line = 'UNION' or nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))) e
        left join organisations.units c
          on c.unit_path @> e.unit_path and nlevel(c.unit_path) = nlevel(cast(:unit as ltree)) + 1
        group by c.name, c.code order by c.name collate "zh-Hans-x-icu" nulls last
        """,
        unit,
        line);
  }

  public List<Share> byIndustry(UnitPath unit, Line line) {
    return counted(
        """
        select case when industry = '' then '未填行业' else industry end as label,
               case when industry = '' then '-' else industry end as key,
               count(*) filter (where headcount >= 25) as of25,
               count(*) filter (where headcount >= 25 and organised) as organised25,
               count(*) filter (where headcount >= 100) as of100,
               count(*) filter (where headcount >= 100 and organised) as organised100
        from (
          select headcount, industry,
                 case :line when 'UNION' then union_id when 'YOUTH' then youth_id else women_id end
                 is not null as organised
          from organisations.employers
          where unit_path <@ cast(:unit as ltree)
            and (:line = 'UNION' or nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))) e
        group by industry order by industry collate "zh-Hans-x-icu"
        """,
        unit,
        line);
  }

  public List<Share> byNewForm(UnitPath unit, Line line) {
    return counted(
        """
        select case when new_form then '新就业形态企业' else '其他企业' end as label, new_form::text as key,
               count(*) filter (where headcount >= 25) as of25,
               count(*) filter (where headcount >= 25 and organised) as organised25,
               count(*) filter (where headcount >= 100) as of100,
               count(*) filter (where headcount >= 100 and organised) as organised100
        from (
          select headcount, new_form,
                 case :line when 'UNION' then union_id when 'YOUTH' then youth_id else women_id end
                 is not null as organised
          from organisations.employers
          where unit_path <@ cast(:unit as ltree)
            and (:line = 'UNION' or nature in ('NEW_ECONOMIC', 'NEW_SOCIAL'))) e
        group by new_form order by new_form desc
        """,
        unit,
        line);
  }

  private List<Share> counted(String sql, UnitPath unit, Line line) {
    return jdbc.sql(sql)
        .param("unit", unit.value())
        .param("line", line.name())
        .query(Share.class)
        .list();
  }
}
