package org.qunxing.members.roster;

import java.util.List;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody takes the faulty rows away, before they are handed out: in the audit, and for
 * everybody of the register whose own number stands in one of them, wherever she is a member.
 */
@Component
@Transactional
class WrongRowsTaken {

  private final JdbcClient jdbc;
  private final PlatformScope platform;
  private final Looks looks;
  private final Audit audit;

  WrongRowsTaken(JdbcClient jdbc, PlatformScope platform, Looks looks, Audit audit) {
    this.jdbc = jdbc;
    this.platform = platform;
    this.looks = looks;
    this.audit = audit;
  }

  void note(Actor actor, Roster roster, String why) {
    audit.record(actor, "members.roster-errors-downloaded", "名单 " + roster.number(), why);
    List<UUID> known = platform.call(() -> known(roster.id()));
    looks.note(actor, known, LookHow.EXPORT, "下载导入名单里有问题的行，其中有您的号码：" + why);
  }

  private List<UUID> known(UUID roster) {
    return jdbc.sql(
            """
            with wrong as (
              select person_id, phone_index from members.roster_rows
              where roster_id = :roster and (problems <> '{}' or conflicts <> '{}'))
            select coalesce(p.merged_into, p.id) from wrong join members.persons p on p.id = wrong.person_id
            union
            select coalesce(p.merged_into, p.id) from wrong join members.persons p on p.phone_index = wrong.phone_index
            """)
        .param("roster", roster)
        .query(UUID.class)
        .list();
  }
}
