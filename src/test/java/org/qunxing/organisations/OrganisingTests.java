package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.organisations.OrganisationsReason.ALREADY_THERE;
import static org.qunxing.organisations.OrganisationsReason.CODE_MALFORMED;
import static org.qunxing.organisations.OrganisationsReason.CODE_TAKEN;
import static org.qunxing.organisations.OrganisationsReason.CREDIT_CODE_TAKEN;
import static org.qunxing.organisations.OrganisationsReason.HAS_UNITS_BELOW;
import static org.qunxing.organisations.OrganisationsReason.MOVE_INTO_ITSELF;
import static org.qunxing.organisations.OrganisationsReason.UNIT_CLOSED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Reason;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OrganisingTests {

  @Autowired Organising organising;
  @Autowired Units units;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
  }

  @Test
  void foundsAUnitBelowAnother() {
    Unit founded =
        found(zhaoMin(), tree.donggang(), NewUnit.of(null, "海风咖啡工会", UnitKind.BASIC, Line.UNION));

    assertThat(founded.path())
        .isEqualTo(tree.donggang().path().child(tree.donggang().code() + "-001"));
    assertThat(units.find(founded.path())).contains(founded);
    assertThat(units.children(tree.donggang().path())).contains(founded);
    assertThat(units.pathTo(founded.path()))
        .containsExactly(tree.district(), tree.donggang(), founded);
  }

  @Test
  void movesAUnitWithEverythingBelowIt() {
    as(zhaoMin(), () -> organising.move(zhaoMin(), tree.donggang().code(), tree.xiling().code()));

    Unit moved = units.byCode(tree.xinghe().code());
    assertThat(units.pathTo(moved.path()))
        .extracting(Unit::code)
        .containsExactly(
            tree.district().code(),
            tree.xiling().code(),
            tree.donggang().code(),
            tree.xinghe().code());
    assertThat(units.find(tree.xinghe().path())).isEmpty();
  }

  @Test
  void refusesToMoveAUnitIntoItself() {
    refuses(
        MOVE_INTO_ITSELF,
        () -> organising.move(zhaoMin(), tree.donggang().code(), tree.xinghe().code()));
    refuses(
        MOVE_INTO_ITSELF,
        () -> organising.move(zhaoMin(), tree.donggang().code(), tree.donggang().code()));
  }

  @Test
  void refusesToMoveAUnitToWhereItStands() {
    refuses(
        ALREADY_THERE,
        () -> organising.move(zhaoMin(), tree.xinghe().code(), tree.donggang().code()));
  }

  @Test
  void renamesAndFindsByTheNewSound() {
    as(zhaoMin(), () -> organising.rename(zhaoMin(), tree.xinghe().code(), "蓝鲸行业工会"));

    assertThat(units.search(zhaoMin(), "ljhygh")).extracting(Unit::name).containsExactly("蓝鲸行业工会");
  }

  @Test
  void closesAUnitWithoutOthersBelow() {
    as(zhaoMin(), () -> organising.close(zhaoMin(), tree.xinghe().code()));

    assertThat(units.children(tree.donggang().path())).containsExactly(tree.couriers());
    refuses(UNIT_CLOSED, () -> organising.rename(zhaoMin(), tree.xinghe().code(), "新名字"));
    refuses(UNIT_CLOSED, () -> organising.close(zhaoMin(), tree.xinghe().code()));
  }

  @Test
  void refusesToCloseAUnitWithOthersBelow() {
    refuses(HAS_UNITS_BELOW, () -> organising.close(zhaoMin(), tree.donggang().code()));
  }

  @Test
  void refusesACodeThatIsTaken() {
    String taken = tree.xinghe().code().toLowerCase(java.util.Locale.ROOT);
    NewUnit unit = NewUnit.of(taken, "另一家工会", UnitKind.BASIC, Line.UNION);

    refuses(CODE_TAKEN, () -> organising.found(zhaoMin(), tree.xiling().path(), unit));
  }

  @Test
  void refusesACodeThatIsNoLabel() {
    NewUnit unit = NewUnit.of("东港.1", "另一家工会", UnitKind.BASIC, Line.UNION);

    refuses(CODE_MALFORMED, () -> organising.found(zhaoMin(), tree.xiling().path(), unit));
  }

  @Test
  void refusesACreditCodeThatIsTaken() {
    CreditCode code = CreditCode.of("91350100M000100Y43");
    NewUnit first = new NewUnit(null, "甲工会", UnitKind.BASIC, Set.of(Line.UNION), code, null, null);
    found(zhaoMin(), tree.xiling(), first);

    refuses(CREDIT_CODE_TAKEN, () -> organising.found(zhaoMin(), tree.xiling().path(), first));
  }

  @Test
  void staysWithinTheOfficersOwnSubtree() {
    Actor chenJing = officer(Role.STREET_OFFICER, tree.donggang());
    NewUnit unit = NewUnit.of(null, "另一家工会", UnitKind.BASIC, Line.UNION);

    assertThatThrownBy(
            () -> as(chenJing, () -> organising.found(chenJing, tree.xiling().path(), unit)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> as(chenJing, () -> organising.rename(chenJing, tree.xiling().code(), "我的")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                as(
                    chenJing,
                    () -> organising.move(chenJing, tree.xinghe().code(), tree.xiling().code())))
        .isInstanceOf(NotFound.class);
    assertThat(found(chenJing, tree.donggang(), unit).path()).isNotNull();
  }

  @Test
  void aCadreMayLookButNotShape() {
    Actor liQiang = officer(Role.CADRE, tree.xinghe());

    assertThatThrownBy(
            () -> as(liQiang, () -> organising.rename(liQiang, tree.xinghe().code(), "我的")))
        .isInstanceOf(NotFound.class);
    assertThat(units.search(liQiang, "星河")).containsExactly(tree.xinghe());
    assertThat(units.search(liQiang, "西岭")).isEmpty();
  }

  @Test
  void findsByNameCodeAndPinyin() {
    String number = tree.district().code().substring(1);

    for (String words :
        List.of("星河科技工会" + number, "河科", tree.xinghe().code(), "xhkj", "xinghekeji", "xing he")) {
      assertThat(units.search(officer(Role.CADRE, tree.xinghe()), words))
          .as(words)
          .containsExactly(tree.xinghe());
    }
    assertThat(units.search(zhaoMin(), "100%")).isEmpty();
    assertThat(units.search(zhaoMin(), " ")).isEmpty();
    assertThat(units.byName("星河科技工会" + number)).contains(tree.xinghe());
  }

  private Unit found(Actor actor, Unit parent, NewUnit unit) {
    return CurrentActor.as(actor, () -> organising.found(actor, parent.path(), unit));
  }

  private static void refuses(Reason reason, Runnable deed) {
    Actor system = Actor.SYSTEM;
    assertThatThrownBy(() -> CurrentActor.as(system, deed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }

  private Actor zhaoMin() {
    return officer(Role.DISTRICT_OFFICER, tree.district());
  }

  private static Actor officer(Role role, Unit unit) {
    return new Actor(
        UUID.randomUUID(), null, "干部", List.of(new Grant(role, unit.path(), Line.UNION)));
  }
}
