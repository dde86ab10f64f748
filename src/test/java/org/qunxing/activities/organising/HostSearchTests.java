package org.qunxing.activities.organising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has many units looks for the one that holds the activity; without JavaScript too. */
@IntegrationTest
class HostSearchTests {

  private static final String ACTIVITIES = "/workbench/activities";
  private static final AtomicInteger PHONES = new AtomicInteger();

  @Autowired Organising organising;
  @Autowired Visitors visitors;

  private OrganisationsFixtures tree;
  private Visitor chenJing;

  @BeforeEach
  void aStreetWithManyUnions() {
    tree = OrganisationsFixtures.in(organising);
    CurrentActor.as(
        Actor.SYSTEM,
        () -> {
          for (int i = 0; i < 20; i++) {
            organising.found(Actor.SYSTEM, tree.donggang().path(), union(i));
          }
        });
    chenJing = officer(tree.donggang());
  }

  private NewUnit union(int i) {
    String code = tree.donggang().code() + "N" + i;
    return new NewUnit(
        code, "望海" + i + "号楼工会" + code, UnitKind.BASIC, Set.of(Line.UNION), null, null, null);
  }

  private Visitor officer(Unit unit) {
    return visitors.signedIn(
        "1377110%04d".formatted(PHONES.incrementAndGet()),
        "陈静",
        new Grant(Role.STREET_OFFICER, unit.path(), Line.UNION));
  }

  @Test
  void aFewUnitsStandInAList() {
    Visitor.Page form = officer(tree.xiling()).get(ACTIVITIES + "/new");

    assertThat(form.document().select("select[name=unit] option")).hasSizeGreaterThan(1);
    assertThat(form.document().select("[name=unitWords]")).isEmpty();
  }

  @Test
  void manyUnitsAreLookedForByNameCodeOrPinyin() {
    for (String words : new String[] {tree.xinghe().name(), tree.xinghe().code(), "xhkj"}) {
      Visitor.Page found =
          chenJing.get(ACTIVITIES + "/new").form(ACTIVITIES).fill("unitWords", words).submit();

      assertThat(found.status()).isEqualTo(422);
      assertThat(found.text()).contains("请从查到的单位里选一个");
      assertThat(found.document().select("input[type=radio][name=unit]").eachAttr("value"))
          .contains(tree.xinghe().path().value());
    }
  }

  @Test
  void theUnitFoundHoldsTheActivityAndWhatWasTypedIsKept() {
    Visitor.Page found =
        filled(chenJing.get(ACTIVITIES + "/new").form(ACTIVITIES))
            .fill("unitWords", tree.xinghe().code())
            .submit();
    Visitor.Form form = found.form(ACTIVITIES);
    assertThat(form.value("title")).isEqualTo("职工合唱比赛");
    assertThat(form.value("unit")).isEqualTo(tree.xinghe().path().value());

    Visitor.Page saved = form.submit();

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text()).contains("职工合唱比赛", tree.xinghe().name());
  }

  @Test
  void theOwnUnitIsChosenUntilSomethingIsLookedFor() {
    Visitor.Form form = filled(chenJing.get(ACTIVITIES + "/new").form(ACTIVITIES));

    assertThat(form.value("unit")).isEqualTo(tree.donggang().path().value());
    assertThat(form.submit().text()).contains("职工合唱比赛", tree.donggang().name());
  }

  @Test
  void findsOnlyUnitsForWhichOneOrganises() {
    Visitor.Page part = chenJing.get(ACTIVITIES + "/hosts?unitWords=" + tree.xiling().code());

    assertThat(part.status()).isEqualTo(200);
    assertThat(part.document().select("input[type=radio]")).isEmpty();
    assertThat(part.text()).contains("没有找到");
  }

  private static Visitor.Form filled(Visitor.Form form) {
    return form.fill("title", "职工合唱比赛")
        .fill("description", "每队二十人。")
        .fill("place", "文化馆")
        .fill("contact", "陈静 0532-5550002");
  }
}
