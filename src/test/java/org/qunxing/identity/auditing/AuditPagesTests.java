package org.qunxing.identity.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AuditPagesTests {

  private static final UnitPath DISTRICT = UnitPath.of("auditing");

  @Autowired Visitors visitors;
  @Autowired Audit audit;

  @Test
  void theAuditorFindsADeedByPersonKindAndDay() {
    record("司徒敏", "members.exported", "37 人");
    Visitor auditor = auditor("13941000001");

    assertThat(auditor.get("/workbench/audit?person=司徒敏").text()).contains("导出会员名册", "37 人");
    assertThat(auditor.get("/workbench/audit?person=司徒敏&action=members.exported").text())
        .contains("37 人");
    assertThat(auditor.get("/workbench/audit?person=司徒敏&action=plans.uploaded").text())
        .contains("没有符合条件的记录");
    assertThat(auditor.get("/workbench/audit?person=司徒敏&to=2020-01-01").text())
        .contains("没有符合条件的记录");
    assertThat(auditor.get("/workbench/audit?person=别人").text()).doesNotContain("37 人");
  }

  @Test
  void manyDeedsComeAPageAtATimeWithoutGapOrRepeat() {
    for (int number = 0; number < AuditRegister.PAGE + 7; number++) {
      record("欧阳远", "plans.uploaded", "第 " + number + " 份");
    }
    Visitor auditor = auditor("13941000002");

    Visitor.Page first = auditor.get("/workbench/audit?person=欧阳远");
    Visitor.Page second = auditor.get(first.document().select("a:contains(更早的记录)").attr("href"));

    assertThat(first.document().select("tbody tr")).hasSize(AuditRegister.PAGE);
    assertThat(second.document().select("tbody tr")).hasSize(7);
    assertThat(second.text()).contains("第 0 份").doesNotContain("更早的记录");
  }

  @Test
  void theAdministratorDoesNotReadIt() {
    Visitor administrator =
        visitors.signedIn("13941000003", "孙丽", new Grant(Role.ADMINISTRATOR, DISTRICT, Line.UNION));

    assertThat(administrator.get("/workbench/audit").status()).isEqualTo(403);
  }

  private Visitor auditor(String phone) {
    return visitors.signedIn(phone, "吴刚", new Grant(Role.AUDITOR, DISTRICT, Line.UNION));
  }

  private void record(String name, String action, String details) {
    Actor actor = new Actor(UUID.randomUUID(), null, name, List.of());
    CurrentActor.as(actor, () -> audit.record(actor, action, "R-1", details));
  }
}
