package org.qunxing.organisations.employers;

import java.util.List;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many employers of 25 and of 100 people and more have a union, counted as it is now. */
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
   * @param label a street's or an industry's name
   */
  public record Share(String label, int of25, int organised25, int of100, int organised100) {

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

  public Share total(UnitPath unit) {
    return jdbc.sql(
            """
            select '合计' as label,
                   count(*) filter (where headcount >= 25) as of25,
                   count(*) filter (where headcount >= 25 and union_id is not null) as organised25,
                   count(*) filter (where headcount >= 100) as of100,
                   count(*) filter (where headcount >= 100 and union_id is not null) as organised100
            from organisations.employers where unit_path <@ cast(:unit as ltree)
            """)
        .param("unit", unit.value())
        .query(Share.class)
        .single();
  }

  public List<Share> byStreet(UnitPath unit) {
    return jdbc.sql(
            """
            select coalesce(s.name, '未划入镇街') as label,
                   count(*) filter (where e.headcount >= 25) as of25,
                   count(*) filter (where e.headcount >= 25 and e.union_id is not null) as organised25,
                   count(*) filter (where e.headcount >= 100) as of100,
                   count(*) filter (where e.headcount >= 100 and e.union_id is not null) as organised100
            from organisations.employers e
            left join organisations.units s on s.kind = 'STREET' and s.unit_path @> e.unit_path
            where e.unit_path <@ cast(:unit as ltree)
            group by s.name order by s.name collate "zh-Hans-x-icu" nulls last
            """)
        .param("unit", unit.value())
        .query(Share.class)
        .list();
  }

  public List<Share> byIndustry(UnitPath unit) {
    return jdbc.sql(
            """
            select case when industry = '' then '未填行业' else industry end as label,
                   count(*) filter (where headcount >= 25) as of25,
                   count(*) filter (where headcount >= 25 and union_id is not null) as organised25,
                   count(*) filter (where headcount >= 100) as of100,
                   count(*) filter (where headcount >= 100 and union_id is not null) as organised100
            from organisations.employers where unit_path <@ cast(:unit as ltree)
            group by industry order by industry collate "zh-Hans-x-icu"
            """)
        .param("unit", unit.value())
        .query(Share.class)
        .list();
  }
}
