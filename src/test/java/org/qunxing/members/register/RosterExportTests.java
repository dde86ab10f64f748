package org.qunxing.members.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RosterExportTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void saysOnEveryPageWhoExportedItAndInEachFileThatItWasExported() throws IOException {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    MemberSummary hers = wangFangIn(joining, members, tree.xinghe());
    MemberSummary elsewhere = wangFangIn(joining, members, tree.xilingTextiles());
    Grant grant = new Grant(Role.CADRE, tree.xinghe().path(), tree.xinghe().mainLine());
    Visitor liQiang = visitors.signedIn(nextPhone(), "李强", grant);

    byte[] exported =
        liQiang
            .get("/workbench/members")
            .form("/workbench/members/roster.xlsx")
            .fill("purpose", "REPORT")
            .fill("words", "年报")
            .download()
            .body();

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
      XSSFSheet sheet = book.getSheet("名册");
      assertThat(sheet.getHeader().getRight()).contains("李强 于 ", "导出，请勿外传");
      assertThat(sheet.getFooter().getLeft()).contains("李强 于 ", "编号 ");
    }
    assertThat(looks(hers))
        .singleElement()
        .asString()
        .startsWith("EXPORT 李强 导出会员名册（全部），按上级要求报送（年报），编号 ");
    assertThat(looks(elsewhere)).isEmpty();
  }

  private List<String> looks(MemberSummary person) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql(
                            "select how || ' ' || looker || ' ' || why from personfile.looks"
                                + " where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list()));
  }
}
