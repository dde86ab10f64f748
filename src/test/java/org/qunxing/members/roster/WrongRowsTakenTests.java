package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.joined;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose number leaves the platform in a file of faulty rows can read who took it, and why. */
@IntegrationTest
class WrongRowsTakenTests {

  private static final String PATH = "/workbench/members/rosters";

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired CheckRoster check;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Visitor liQiang;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    Grant grant = new Grant(Role.CADRE, tree.xinghe().path(), tree.xinghe().mainLine());
    liQiang = visitors.signedIn(nextPhone(), "李强", grant);
  }

  @Test
  void thosePeopleOfFaultyRowsReadItOnceAndNobodyElse() {
    NewMember elsewhere = someone("李娜");
    MemberSummary namedWrongly = joined(joining, members, elsewhere, tree.xilingTextiles());
    NewMember phoned = someone("张敏");
    MemberSummary sharesHerPhone = joined(joining, members, phoned, tree.xilingTextiles());
    NewMember fine = someone("刘洋");
    MemberSummary inOrder = joined(joining, members, fine, tree.xinghe());
    MemberSummary stranger = wangFangIn(joining, members, tree.xinghe());
    String roster =
        checked(
            Sheets.xlsx(
                Sheets.HEADER,
                row("王小二", id(elsewhere), nextPhone()),
                row("赵小三", nextNationalId(), phone(phoned)),
                row("刘洋", id(fine), phone(fine))));

    int status =
        liQiang
            .get(roster)
            .form(roster + "/errors.xlsx")
            .fill("purpose", "CORRECT")
            .fill("words", "请单位改正")
            .download()
            .statusCode();

    assertThat(status).isEqualTo(200);
    String expected = "EXPORT 李强 下载导入名单里有问题的行，其中有您的号码：更正登记资料（请单位改正）";
    assertThat(looks(namedWrongly)).containsExactly(expected);
    assertThat(looks(sharesHerPhone)).containsExactly(expected);
    assertThat(looks(inOrder)).isEmpty();
    assertThat(looks(stranger)).isEmpty();
  }

  @Test
  void nothingIsNotedWhenNothingIsHandedOut() {
    NewMember elsewhere = someone("李娜");
    MemberSummary person = joined(joining, members, elsewhere, tree.xilingTextiles());
    String roster = checked(Sheets.xlsx(Sheets.HEADER, row("王小二", id(elsewhere), nextPhone())));

    Visitor.Page refused = liQiang.get(roster).form(roster + "/errors.xlsx").submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(looks(person)).isEmpty();
  }

  private static NewMember someone(String name) {
    return NewMember.of(name, nextNationalId(), nextPhone());
  }

  private static List<String> row(String name, String id, String phone) {
    return List.of(name, id, phone, "", "2026-03-01", "", "");
  }

  private static String id(NewMember member) {
    return Objects.requireNonNull(member.nationalId()).value();
  }

  private static String phone(NewMember member) {
    return Objects.requireNonNull(member.phone()).digits();
  }

  private String checked(Path file) {
    Visitor.Page page =
        liQiang
            .get(PATH)
            .form(PATH)
            .fill("unit", tree.xinghe().code())
            .attach("file", file)
            .submit();
    String number = page.path().substring(page.path().lastIndexOf('/') + 1);
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.executeWithoutResult(
                _ ->
                    check.run(
                        jdbc.sql("select id from members.rosters where number = :number")
                            .param("number", Long.parseLong(number))
                            .query(UUID.class)
                            .single())));
    return page.path();
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
