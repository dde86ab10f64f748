package org.qunxing.crash;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.HttpRequestHandler;

/**
 * What a test of several nodes needs: 陈静 who may import, a page that takes its time, a job that
 * says when it begins and ends, and its numbered runs in a table.
 */
class NodesStage {

  static final String PHONE = "13900000399";
  static final String PASSWORD = "Xinghe-2026";
  static final String STAGED = "staged unit ";
  static final String SLOW_PAGE = "/slow-page";

  /** The first node makes the tree; the second finds it. */
  @Bean
  ApplicationRunner stage(Organising organising, Accounts accounts, JdbcClient jdbc) {
    return _ -> {
      jdbc.sql("create table if not exists public.runs (at timestamptz default now(), node text)")
          .update();
      if (accounts.findByPhone("+86" + PHONE).isPresent()) {
        return;
      }
      var tree = OrganisationsFixtures.in(organising);
      var account = accounts.open("+86" + PHONE, "陈静", Ids.newId());
      accounts.setPassword(account, PASSWORD);
      accounts.grant(account, Role.STREET_OFFICER, tree.donggang().path(), Line.UNION);
      System.out.println(STAGED + tree.xinghe().code());
    };
  }

  /** Every second, on one node at a time. */
  @Bean
  Task<Void> counted(JdbcClient jdbc) {
    return Tasks.recurring("test.counted", FixedDelay.of(Duration.ofSeconds(1)))
        .execute(
            (_, _) ->
                jdbc.sql("insert into public.runs (node) values (:node)")
                    .param("node", Long.toString(ProcessHandle.current().pid()))
                    .update());
  }

  /** Mapped by its name. */
  @Bean(SLOW_PAGE)
  HttpRequestHandler slowPage() {
    return (_, response) -> {
      LoggerFactory.getLogger("org.qunxing.SlowPage").info("asked");
      LockSupport.parkNanos(2_000_000_000L);
      response.getWriter().write("answered");
    };
  }
}
