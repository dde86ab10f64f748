package org.qunxing.members;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.Unit;

/**
 * People of the named cast as tests need them. Names repeat, numbers never: phones and identity
 * numbers are counted up, so that tests share a database.
 */
public final class MembersFixtures {

  public static final LocalDate JOINED_ON = LocalDate.of(2026, 3, 1);

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private MembersFixtures() {}

  /** 王芳, with an identity number and a phone of her own, not registered yet. */
  public static NewMember wangFang() {
    return NewMember.of("王芳", nextNationalId(), nextPhone());
  }

  /** 王芳 joins this unit for its main line. */
  public static MemberSummary wangFangIn(Joining joining, Members members, Unit unit) {
    return joined(joining, members, wangFang(), unit);
  }

  public static MemberSummary joined(
      Joining joining, Members members, NewMember member, Unit unit) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () -> {
          JoinOutcome outcome =
              joining.join(Actor.SYSTEM, member, unit, unit.mainLine(), JOINED_ON);
          return members.find(outcome.person()).orElseThrow();
        });
  }

  /** Somebody with this role at the unit, acting without an account of her own. */
  public static Actor officer(Role role, Unit unit) {
    return officer(role, unit, unit.mainLine());
  }

  public static Actor officer(Role role, Unit unit, Line line) {
    String name =
        switch (role) {
          case CADRE -> "李强";
          case STREET_OFFICER -> "陈静";
          case DISTRICT_OFFICER -> "赵敏";
          case LEADER -> "周明";
          default -> "孙丽";
        };
    return new Actor(
        UUID.randomUUID(), null, name, java.util.List.of(new Grant(role, unit.path(), line)));
  }

  /** The member herself, signed in. */
  public static Actor acting(MemberSummary person, Line line) {
    return new Actor(
        UUID.randomUUID(),
        person.id(),
        person.name(),
        java.util.List.of(new Grant(Role.MEMBER, person.home(), line)));
  }

  public static String nextPhone() {
    return "199%08d".formatted(PEOPLE.incrementAndGet());
  }

  /** A woman's number with a right check character. */
  public static String nextNationalId() {
    return nationalId(
        LocalDate.of(1985, 1, 1).plusDays(PEOPLE.incrementAndGet() / 400), PEOPLE.get() % 400 * 2);
  }

  /** The number of this birth date and order; even orders are women's. */
  public static String nationalId(LocalDate bornOn, int order) {
    String body = "110105" + bornOn.toString().replace("-", "") + "%03d".formatted(order);
    for (char check : "0123456789X".toCharArray()) {
      if (NationalId.parse(body + check).isGood()) {
        return body + check;
      }
    }
    throw new IllegalStateException(body);
  }
}
