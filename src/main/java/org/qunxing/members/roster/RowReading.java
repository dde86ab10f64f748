package org.qunxing.members.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.tables.TableCell;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Masks;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Phone;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.NewMember;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.Unit;

/** Reads one row: every cell, so that its owner learns of all its faults at once. */
final class RowReading {

  private static final int LONGEST_NAME = 50;

  /** What rosters write for people who are not in a new form of employment. */
  private static final Set<String> NO_NEW_FORM = Set.of("单位职工", "职工", "传统就业", "无", "否");

  private final TableRow row;
  private final RosterColumns columns;
  private final RosterUnits units;
  private final LocalDate today;
  private final List<String> problems = new ArrayList<>();

  private RowReading(TableRow row, RosterColumns columns, RosterUnits units, LocalDate today) {
    this.row = row;
    this.columns = columns;
    this.units = units;
    this.today = today;
  }

  static StagedRow read(TableRow row, RosterColumns columns, RosterUnits units, LocalDate today) {
    return new RowReading(row, columns, units, today).read();
  }

  private StagedRow read() {
    columns.used().forEach(column -> noteTrouble(column.label(), row.cell(column.place())));
    String name = name();
    NationalId id = read(columns.nationalId(), NationalId::parse);
    Phone phone = read(columns.phone(), Phone::parse);
    if (row.cell(columns.nationalId()).isBlank() && row.cell(columns.phone()).isBlank()) {
      note("身份证号和手机号至少要填一项");
    }
    Sex sex = sex(id);
    LocalDate bornOn = bornOn(id);
    Occupation occupation = occupation();
    Unit unit = unit();
    Line line = line(unit);
    LocalDate joinedOn = joinedOn();
    Set<MemberGroup> groups = groups();
    NewMember person =
        new NewMember(name == null ? "" : name, id, phone, sex, bornOn, groups, occupation);
    return staged(name, person, unit, line, joinedOn);
  }

  private StagedRow staged(
      @Nullable String name,
      NewMember person,
      @Nullable Unit unit,
      @Nullable Line line,
      @Nullable LocalDate joinedOn) {
    return new StagedRow(
        row.number(),
        row.cells().stream().map(TableCell::text).toList(),
        List.copyOf(problems),
        name,
        person.nationalId(),
        person.phone(),
        text(person.sex()),
        person.bornOn(),
        person.groups().stream().sorted().map(MemberGroup::name).toList(),
        text(person.occupation()),
        unit == null ? null : unit.id(),
        unit == null ? null : unit.path().value(),
        unit == null ? null : unit.name(),
        text(line),
        joinedOn,
        Ids.newId(),
        Ids.newId());
  }

  /** Without the digits of a number that was typed into the wrong column. */
  private void note(String problem) {
    problems.add(Masks.numbers(problem));
  }

  private void noteTrouble(String column, TableCell cell) {
    if (cell.trouble() != null) {
      note("%s：%s".formatted(column, cell.trouble().text()));
    }
  }

  private @Nullable String name() {
    String name = row.text(columns.name());
    if (name.isEmpty()) {
      note("姓名没有填");
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      note("姓名太长，最多 %d 个字".formatted(LONGEST_NAME));
      return null;
    }
    return name.isEmpty() ? null : name;
  }

  private <T> @Nullable T read(int column, Function<String, Parsed<T>> reader) {
    if (row.cell(column).isBlank() || row.cell(column).trouble() != null) {
      return null;
    }
    Parsed<T> parsed = reader.apply(row.text(column));
    parsed.problem().ifPresent(problem -> note(problem.replaceFirst("。$", "")));
    return parsed.optional().orElse(null);
  }

  private @Nullable Occupation occupation() {
    return NO_NEW_FORM.contains(row.text(columns.occupation()))
        ? null
        : choice("职业", columns.occupation(), Occupation.values(), Occupation::label);
  }

  private @Nullable Sex sex(@Nullable NationalId id) {
    Sex sex = choice("性别", columns.sex(), Sex.values(), Sex::label);
    if (id != null && sex != null && sex != id.sex()) {
      note("性别与身份证号不一致");
      return null;
    }
    return sex;
  }

  private @Nullable LocalDate bornOn(@Nullable NationalId id) {
    LocalDate day = day("出生日期", columns.bornOn());
    if (id != null && day != null && !day.equals(id.birthDate())) {
      note("出生日期与身份证号不一致");
      return null;
    }
    return day;
  }

  private @Nullable LocalDate joinedOn() {
    if (row.cell(columns.joinedOn()).isBlank()) {
      return today;
    }
    LocalDate day = day("入会日期", columns.joinedOn());
    if (day != null && day.isAfter(today)) {
      note("入会日期晚于今天");
    }
    return day;
  }

  private @Nullable LocalDate day(String label, int column) {
    TableCell cell = row.cell(column);
    if (cell.isBlank() || cell.trouble() != null) {
      return null;
    }
    Optional<LocalDate> day = cell.date();
    if (day.isEmpty()) {
      note("%s看不懂，请写成 2026-03-01 这样".formatted(label));
    }
    return day.orElse(null);
  }

  private @Nullable Unit unit() {
    RosterUnits.Found found = units.find(row.text(columns.unitCode()), row.text(columns.unit()));
    if (found.problem() != null) {
      note(found.problem());
    }
    return found.unit();
  }

  private @Nullable Line line(@Nullable Unit unit) {
    Line line = choice("条线", columns.line(), Line.values(), Line::label);
    if (unit == null) {
      return line;
    }
    if (line != null && !unit.lines().contains(line)) {
      note("这个单位不属于%s".formatted(line.label()));
    }
    return line == null ? unit.mainLine() : line;
  }

  private Set<MemberGroup> groups() {
    Set<MemberGroup> groups = EnumSet.noneOf(MemberGroup.class);
    if (row.cell(columns.groups()).isBlank()) {
      return groups;
    }
    for (String word : row.text(columns.groups()).split("[、，,；;/\\s]+")) {
      if (!word.isEmpty()) {
        Optional<MemberGroup> group = named(word, MemberGroup.values(), MemberGroup::label);
        group.ifPresentOrElse(groups::add, () -> note("不认识的群体“%s”".formatted(word)));
      }
    }
    return groups;
  }

  private <E extends Enum<E>> @Nullable E choice(
      String label, int column, E[] all, Function<E, String> name) {
    String typed = row.text(column);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<E> chosen = named(typed, all, name);
    if (chosen.isEmpty()) {
      note("%s“%s”不在可选的范围里".formatted(label, typed));
    }
    return chosen.orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> named(
      String typed, E[] all, Function<E, String> name) {
    return Arrays.stream(all)
        .filter(one -> name.apply(one).equals(typed) || one.name().equalsIgnoreCase(typed))
        .findFirst();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof Enum<?> constant
        ? constant.name()
        : value == null ? null : value.toString();
  }
}
