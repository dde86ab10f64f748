package org.qunxing.organisations.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class NearbyTests {

  @Autowired Visitors visitors;
  @Autowired Organising organising;
  @Autowired NearbyUnits nearby;
  @Autowired JdbcClient jdbc;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
  }

  @Test
  void showsOnesOwnUnitFirstAndThenThoseAboveIt() {
    assertThat(nearby.above(List.of(tree.xinghe().path())))
        .extracting(NearbyUnit::name)
        .containsExactly(tree.xinghe().name(), tree.donggang().name(), tree.district().name());
  }

  @Test
  void showsNobodyElsesUnits() {
    assertThat(nearby.above(List.of(tree.xinghe().path())))
        .extracting(NearbyUnit::name)
        .doesNotContain(tree.xiling().name(), tree.couriers().name());
    assertThat(nearby.above(List.of())).isEmpty();
  }

  @Test
  void aMemberFindsWhomToCall() {
    contact(tree.xinghe(), 2, "李强", "组织委员", "0510-2");
    contact(tree.xinghe(), 1, "陈静", "主席", "0510-1");
    Visitor member =
        visitors.signedIn(
            "13900007001", "王芳", new Grant(Role.MEMBER, tree.xinghe().path(), Line.UNION));

    Visitor.Page page = member.get("/my/nearby");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("a[href^=tel:]").eachAttr("href"))
        .containsExactly("tel:0510-1", "tel:0510-2");
    assertThat(page.document().select(".tabbar a").eachText())
        .containsSubsequence("首页", "服务", "附近", "我的");
  }

  @Test
  void saysSoWhenNoNumberIsKnown() {
    Visitor member =
        visitors.signedIn(
            "13900007002", "王芳", new Grant(Role.MEMBER, tree.couriers().path(), Line.UNION));

    assertThat(member.get("/my/nearby").text()).contains("还没有登记联系电话");
  }

  private void contact(Unit unit, int place, String name, String position, String phone) {
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            jdbc.sql(
                    """
                    insert into organisations.contacts (unit_id, place, name, position, phone)
                    values (:unit, :place, :name, :position, :phone)
                    """)
                .param("unit", unit.id())
                .param("place", place)
                .param("name", name)
                .param("position", position)
                .param("phone", phone)
                .update());
  }
}
