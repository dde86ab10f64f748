package org.qunxing.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;

/**
 * What is there before the story begins: the units of 海晏区, the accounts of the cast, 王芳 in her
 * union's register. No plan, no activity, no other member.
 */
record StoryDistrict(Map<String, Unit> units) {

  static final String ZHAO_MIN = "13800000001";
  static final String LI_QIANG = "13800000002";
  static final String WANG_FANG = "13800000003";
  static final String ZHOU_MING = "13800000004";
  static final String CHEN_JING = "13800000005";

  static StoryDistrict found(Organising organising) {
    return CurrentActor.as(Actor.SYSTEM, () -> new StoryDistrict(all(organising)));
  }

  private static Map<String, Unit> all(Organising organising) {
    Map<String, Unit> units = new HashMap<>();
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      Set<Line> lines =
          Arrays.stream(cells[3].split("\\|")).map(Line::valueOf).collect(Collectors.toSet());
      UnitPath parent =
          cells[2].isEmpty() ? UnitPath.ROOT : Objects.requireNonNull(units.get(cells[2])).path();
      UnitKind kind = UnitKind.valueOf(cells[4]);
      CreditCode code = cells[5].isEmpty() ? null : CreditCode.of(cells[5]);
      NewUnit unit = new NewUnit(cells[0], cells[1], kind, lines, code, null, null);
      units.put(cells[0], organising.found(Actor.SYSTEM, parent, unit));
    }
    return units;
  }

  private static List<String> lines() {
    try (InputStream csv =
        Objects.requireNonNull(StoryDistrict.class.getResourceAsStream("/demo/units.csv"))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Everybody with the password of {@link Visitors}. */
  void openAccounts(Visitors visitors, Accounts accounts, Joining joining) {
    visitors.account(ZHAO_MIN, "赵敏", grants(Role.DISTRICT_OFFICER, unit("HY"), Line.values()));
    visitors.account(ZHOU_MING, "周明", grants(Role.LEADER, unit("HY"), Line.values()));
    visitors.account(CHEN_JING, "陈静", grants(Role.STREET_OFFICER, street(), Line.UNION));
    // Of his own union, and lent to the district's for the roster.
    visitors.account(
        LI_QIANG,
        "李强",
        new Grant(Role.CADRE, home().path(), Line.UNION),
        new Grant(Role.CADRE, unit("HYGH").path(), Line.UNION));
    LocalDate joinedOn = LocalDate.of(2021, 5, 1);
    NewMember wangFang = NewMember.of("王芳", null, WANG_FANG);
    UUID person =
        CurrentActor.as(
            Actor.SYSTEM,
            () -> joining.join(Actor.SYSTEM, wangFang, home(), Line.UNION, joinedOn).person());
    UUID account = accounts.open("+86" + WANG_FANG, "王芳", person);
    accounts.setPassword(account, Visitors.PASSWORD);
  }

  private static Grant[] grants(Role role, Unit unit, Line... lines) {
    return Arrays.stream(lines)
        .map(line -> new Grant(role, unit.path(), line))
        .toArray(Grant[]::new);
  }

  Unit unit(String code) {
    return Objects.requireNonNull(units.get(code), code);
  }

  Unit street() {
    return unit("HYGH01");
  }

  /** The union of 李强 and 王芳. */
  Unit home() {
    return units.values().stream()
        .filter(unit -> unit.kind() == UnitKind.BASIC && street().path().contains(unit.path()))
        .min(java.util.Comparator.comparing(Unit::code))
        .orElseThrow();
  }
}
