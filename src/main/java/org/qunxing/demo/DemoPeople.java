package org.qunxing.demo;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.members.RosterImport;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Invented members, five thousand unless {@code qunxing.demo.members} says less, and the named cast
 * with its accounts.
 */
@WithDemo
@Component
class DemoPeople {

  private static final int AT_HOME = 60;
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋艳勇杰娟涛明超霞平刚桂英华玉萍红梅建国文辉鹏宇晨欣悦";
  private static final MemberGroup[] CHOSEN = {
    MemberGroup.MIGRANT_WORKER,
    MemberGroup.MODEL_WORKER,
    MemberGroup.IN_DIFFICULTY,
    MemberGroup.SINGLE
  };

  private final Joining joining;
  private final Accounts accounts;
  private final DemoUnits units;
  private final SeededPeople people;
  private final RosterImport rosterImport;
  private final Members register;
  private final int members;

  DemoPeople(
      Joining joining,
      Accounts accounts,
      DemoUnits units,
      SeededPeople people,
      RosterImport rosterImport,
      Members register,
      @Value("${qunxing.demo.members:5000}") int members) {
    this.joining = joining;
    this.accounts = accounts;
    this.units = units;
    this.people = people;
    this.rosterImport = rosterImport;
    this.register = register;
    this.members = members;
  }

  /** The cast: staff have accounts with roles, 王芳 is a member like others. */
  void cast() {
    cast(Cast.PARTS.stream().filter(part -> !Cast.LATE.contains(part.role())).toList());
  }

  /** Those who check and run the platform itself. */
  void lateCast() {
    cast(Cast.PARTS.stream().filter(part -> Cast.LATE.contains(part.role())).toList());
  }

  private void cast(List<Cast.Part> parts) {
    for (Cast.Part part : parts) {
      Unit place = units.place(part.place());
      @Nullable UUID person = part.role() == Role.MEMBER ? register(part, place) : null;
      UUID account = accounts.open("+86" + part.phone(), part.name(), person);
      accounts.setPassword(account, Cast.PASSWORD);
      if (part.role() != Role.MEMBER) {
        part.lines().forEach(line -> accounts.grant(account, part.role(), place.path(), line));
      }
    }
  }

  private UUID register(Cast.Part part, Unit union) {
    NewMember member =
        new NewMember(
            part.name(),
            id(LocalDate.of(1992, 3, 8), 90_000 + Cast.PARTS.indexOf(part)),
            Phone.of(part.phone()),
            null,
            null,
            Set.of(),
            null);
    LocalDate joined = LocalDate.of(2021, 5, 1);
    return DemoClock.at(
        joined.atTime(9, 0),
        () -> joining.join(Actor.SYSTEM, member, union, Line.UNION, joined).person());
  }

  /**
   * Members of the basic-level unions, as the roster that the district hands in. Three in five
   * joined in earlier years, the others in the course of this one.
   */
  void members(LocalDate today) {
    Unit district = units.district();
    List<MemberSummary> before = register.living(district.path(), Line.UNION);
    CsvFile.with(
        out -> write(today, out),
        file -> rosterImport.run(Actor.SYSTEM, district, file, "海晏区会员名册.csv"));
    List<MemberSummary> after = register.living(district.path(), Line.UNION);
    people.remember(after.stream().filter(one -> !before.contains(one)).toList());
  }

  private void write(LocalDate today, Writer out) throws IOException {
    out.write("姓名,身份证号,手机号,单位编号,入会日期,群体,职业\n");
    List<Unit> unions = units.basicUnions();
    Unit home = units.home();
    Random random = new Random(20260101);
    for (int number = 0; number < members; number++) {
      LocalDate joined = joined(random, today);
      String person = person(number, random);
      Unit union = number < AT_HOME ? home : unions.get(random.nextInt(unions.size()));
      out.write(person.formatted(union.code(), joined) + "\n");
    }
  }

  private static LocalDate joined(Random random, LocalDate today) {
    LocalDate newYear = today.withDayOfYear(1);
    return random.nextInt(5) < 3
        ? newYear.minusDays(1 + random.nextInt(365 * 5))
        : newYear.plusDays(random.nextInt(today.getDayOfYear()));
  }

  /** A row of the roster but for unit and day. */
  private static String person(int number, Random random) {
    // Numbers that share their last three digits never share a birthday.
    LocalDate born = LocalDate.of(1968, 1, 1).plusDays(number * 7919L % 13_505);
    String occupation =
        random.nextInt(5) < 2
            ? Occupation.values()[random.nextInt(Occupation.values().length)].label()
            : "";
    String group = random.nextInt(4) == 0 ? CHOSEN[random.nextInt(CHOSEN.length)].label() : "";
    return "%s,%s,195%08d,%%s,%%s,%s,%s"
        .formatted(name(random), id(born, number).value(), number, group, occupation);
  }

  private static String name(Random random) {
    StringBuilder name =
        new StringBuilder().append(one(SURNAMES, random)).append(one(GIVEN, random));
    return random.nextInt(3) == 0 ? name.toString() : name.append(one(GIVEN, random)).toString();
  }

  private static char one(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  /** An identity number of no living person: the area 120199 is not in use. */
  static NationalId id(LocalDate born, int number) {
    String body = "120199%tY%<tm%<td%03d".formatted(born, number % 1000);
    return "0123456789X"
        .chars()
        .mapToObj(check -> NationalId.parse(body + (char) check))
        .flatMap(parsed -> parsed.optional().stream())
        .findFirst()
        .orElseThrow();
  }
}
