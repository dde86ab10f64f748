package org.qunxing.plans.tasks;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.InboxSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** My tasks that are urged, instructed, due or overdue; and what waits for my confirmation. */
@Component
@Transactional(readOnly = true)
class TaskInbox implements InboxSource {

  private static final int AHEAD_DAYS = 14;

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskInbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(
      String number,
      String title,
      @Nullable LocalDate deadline,
      boolean urged,
      boolean instructed) {}

  @Override
  public List<Todo> todos(Actor actor) {
    if (!actor.may(Permission.VIEW_PLANS)) {
      return List.of();
    }
    List<Todo> todos = new ArrayList<>(mine(actor).stream().map(this::mine).toList());
    todos.addAll(awaiting(actor));
    return todos.stream().limit(20).toList();
  }

  private Todo mine(Row row) {
    boolean late = row.deadline() != null && row.deadline().isBefore(LocalDate.now(clock));
    String kind = row.instructed() ? "批示" : row.urged() ? "催办" : late ? "逾期" : "临期";
    return new Todo(kind, row.title(), "/workbench/tasks/" + row.number(), row.deadline());
  }

  /** Urged or instructed and not answered since, or due within two weeks. */
  private List<Row> mine(Actor actor) {
    return jdbc.sql(
            """
            with said as (
              select plan_id, task_no,
                     max(at) filter (where kind = 'URGED') as urged_at,
                     max(at) filter (where kind = 'INSTRUCTED') as instructed_at,
                     max(at) filter (where kind in ('EXPLAINED', 'REPORTED')) as explained_at,
                     max(at) filter (where kind = 'REPLIED') as replied_at
              from plans.task_entries group by plan_id, task_no)
            select p.number || '-' || t.no as number, t.title, t.deadline,
                   coalesce(s.urged_at > coalesce(s.explained_at, '-infinity'), false) as urged,
                   coalesce(s.instructed_at > coalesce(s.replied_at, '-infinity'), false) as instructed
            from plans.tasks t
            join plans.plans p on p.id = t.plan_id and p.status = 'CONFIRMED'
            left join said s on s.plan_id = t.plan_id and s.task_no = t.no
            where t.owner_id = :account and t.state = 'OPEN'
              and (t.deadline <= :soon
                   or s.urged_at > coalesce(s.explained_at, '-infinity')
                   or s.instructed_at > coalesce(s.replied_at, '-infinity'))
            order by s.instructed_at > coalesce(s.replied_at, '-infinity') desc nulls last,
                     s.urged_at > coalesce(s.explained_at, '-infinity') desc nulls last, t.deadline
            limit 20
            """)
        .param("account", actor.accountId())
        .param("soon", LocalDate.now(clock).plusDays(AHEAD_DAYS))
        .query(
            (row, _) ->
                new Row(
                    row.getString("number"),
                    row.getString("title"),
                    day(row.getDate("deadline")),
                    row.getBoolean("urged"),
                    row.getBoolean("instructed")))
        .list();
  }

  private List<Todo> awaiting(Actor actor) {
    return jdbc.sql(
            """
            select p.number || '-' || t.no as number, t.title, t.deadline
            from plans.tasks t
            join plans.plans p on p.id = t.plan_id and p.status = 'CONFIRMED'
            where t.state = 'REPORTED' and p.unit_path <@ any (cast(:scopes as ltree[]))
            order by t.reported_on limit 20
            """)
        .param("scopes", Scopes.array(actor.scopes(Permission.SUPERVISE_TASKS)))
        .query(
            (row, _) ->
                new Todo(
                    "待确认",
                    row.getString("title"),
                    "/workbench/tasks/" + row.getString("number"),
                    day(row.getDate("deadline"))))
        .list();
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
