package org.qunxing.plans.content;

import static org.qunxing.plans.content.Initiatives.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of plans. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanTasks {

  private final JdbcClient jdbc;

  PlanTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<PlanTask> of(UUID plan) {
    return jdbc.sql(
            """
            select no, initiative_no, indicator_no, title, owner_id, owner_name, deadline, state, reported_on, done_on,
                   urged_on, version, changed_by
            from plans.tasks where plan_id = :plan order by deadline nulls last, no
            """)
        .param("plan", plan)
        .query(PlanTasks::task)
        .list();
  }

  public void add(UUID plan, PlanTask task) {
    values(
            jdbc.sql(
                """
                insert into plans.tasks (plan_id, no, initiative_no, indicator_no, title, owner_id, owner_name, deadline,
                  state, reported_on, done_on, urged_on, changed_by)
                values (:plan, :no, :initiative, :indicator, :title, :owner, :ownerName, :deadline,
                  :state, :reported, :done, :urged, :by)
                """),
            plan,
            task)
        .param("initiative", task.initiativeNo())
        .param("indicator", task.indicatorNo())
        .update();
  }

  /**
   * @return false when somebody else changed it since the version that it carries
   */
  public boolean save(UUID plan, PlanTask task) {
    return values(
                jdbc.sql(
                    """
                    update plans.tasks
                    set title = :title, owner_id = :owner, owner_name = :ownerName, deadline = :deadline, state = :state,
                        reported_on = :reported, done_on = :done, urged_on = :urged, changed_by = :by,
                        version = version + 1
                    where plan_id = :plan and no = :no and version = :version
                    """),
                plan,
                task)
            .param("version", task.version())
            .update()
        == 1;
  }

  public void remove(UUID plan, int no) {
    jdbc.sql("delete from plans.tasks where plan_id = :plan and no = :no")
        .param("plan", plan)
        .param("no", no)
        .update();
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, UUID plan, PlanTask task) {
    Person owner = task.owner();
    return statement
        .param("plan", plan)
        .param("no", task.no())
        .param("title", task.title())
        .param("owner", owner == null ? null : owner.account())
        .param("ownerName", owner == null ? null : owner.name())
        .param("deadline", task.deadline())
        .param("state", task.state().name())
        .param("reported", task.reportedOn())
        .param("done", task.doneOn())
        .param("urged", task.urgedOn())
        .param("by", task.changedBy());
  }

  private static PlanTask task(ResultSet row, int index) throws SQLException {
    return new PlanTask(
        row.getInt("no"),
        row.getInt("initiative_no"),
        row.getObject("indicator_no", Integer.class),
        row.getString("title"),
        Initiatives.person(row),
        day(row.getDate("deadline")),
        TaskState.valueOf(row.getString("state")),
        day(row.getDate("reported_on")),
        day(row.getDate("done_on")),
        day(row.getDate("urged_on")),
        row.getInt("version"),
        row.getString("changed_by"));
  }
}
