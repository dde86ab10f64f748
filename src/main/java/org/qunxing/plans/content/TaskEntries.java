package org.qunxing.plans.content;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The timelines of tasks: only ever added to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskEntries {

  private final JdbcClient jdbc;

  TaskEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All entries of a plan, oldest first. */
  public List<TaskEntry> of(UUID plan) {
    return jdbc.sql(
            """
            select task_no, kind, words, by_id, by_name, at
            from plans.task_entries where plan_id = :plan order by at, id
            """)
        .param("plan", plan)
        .query(
            (row, _) ->
                new TaskEntry(
                    row.getInt("task_no"),
                    TaskEntry.Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getObject("by_id", UUID.class),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  public void add(UUID plan, TaskEntry entry) {
    jdbc.sql(
            """
            insert into plans.task_entries (id, plan_id, task_no, kind, words, by_id, by_name, at)
            values (:id, :plan, :task, :kind, :words, :by, :name, :at)
            """)
        .param("id", Ids.newId())
        .param("plan", plan)
        .param("task", entry.taskNo())
        .param("kind", entry.kind().name())
        .param("words", entry.words())
        .param("by", entry.byId())
        .param("name", entry.byName())
        .param("at", Timestamp.from(entry.at()))
        .update();
  }
}
