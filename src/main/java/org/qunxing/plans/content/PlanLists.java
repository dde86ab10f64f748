package org.qunxing.plans.content;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of plans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanLists {

  private final JdbcClient jdbc;

  PlanLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<PlanList> of(UUID plan) {
    return jdbc.sql(
            "select no, position, name, version from plans.lists where plan_id = :plan order by"
                + " position, no")
        .param("plan", plan)
        .query(PlanList.class)
        .list();
  }

  public void add(UUID plan, PlanList list) {
    jdbc.sql(
            "insert into plans.lists (plan_id, no, position, name) values (:plan, :no, :position,"
                + " :name)")
        .param("plan", plan)
        .param("no", list.no())
        .param("position", list.position())
        .param("name", list.name())
        .update();
  }

  /**
   * @return false when somebody else changed it since {@code version}
   */
  public boolean rename(UUID plan, int no, int version, String name) {
    return jdbc.sql(
                """
                update plans.lists set name = :name, version = version + 1
                where plan_id = :plan and no = :no and version = :version
                """)
            .param("plan", plan)
            .param("no", no)
            .param("version", version)
            .param("name", name)
            .update()
        == 1;
  }

  /** Puts these first to last; the others stay where they are. */
  public void arrange(UUID plan, List<Integer> order) {
    jdbc.sql(
            """
            update plans.lists set position = place.position
            from unnest(cast(:nos as int[])) with ordinality as place (no, position)
            where plan_id = :plan and lists.no = place.no
            """)
        .param("plan", plan)
        .param("nos", order.toArray(Integer[]::new))
        .update();
  }

  /**
   * @return false when initiatives are still in it
   */
  public boolean removeEmpty(UUID plan, int no) {
    return jdbc.sql(
                """
                delete from plans.lists l
                where plan_id = :plan and no = :no
                  and not exists (select 1 from plans.initiatives i where i.plan_id = l.plan_id and i.list_no = l.no)
                """)
            .param("plan", plan)
            .param("no", no)
            .update()
        == 1;
  }
}
