package org.qunxing.plans.typing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Accounts.Staff;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.plans.content.LeadUnit;
import org.qunxing.plans.content.Person;
import org.springframework.stereotype.Component;

/** Who and which units can be given something to do in a plan, as people type them. */
@Component
public class Duties {

  private final Accounts accounts;
  private final Units units;

  Duties(Accounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /**
   * The people who work for the unit or below it, each under a label of its own.
   *
   * @param labels by label, in the order of levels
   */
  public record People(Map<String, Staff> labels) {

    public Optional<Person> person(String label) {
      Staff staff = labels.get(label.strip());
      Optional<Staff> found = staff == null ? onlyNamed(label.strip()) : Optional.of(staff);
      return found.map(one -> new Person(one.account(), one.name()));
    }

    /** The label of a person who was given a duty earlier; the name when they have left. */
    public String label(@Nullable Person person) {
      return person == null ? "" : label(person.account()).orElse(person.name());
    }

    /** At most three whose role and line fit best. */
    public List<String> fitting(java.util.Set<Line> lines) {
      return labels.entrySet().stream()
          .filter(
              entry ->
                  entry.getValue().role() != Role.CADRE && entry.getValue().role() != Role.LEADER)
          .filter(entry -> lines.isEmpty() || lines.contains(entry.getValue().line()))
          .map(Map.Entry::getKey)
          .limit(3)
          .toList();
    }

    private Optional<String> label(UUID account) {
      return labels.entrySet().stream()
          .filter(entry -> entry.getValue().account().equals(account))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    private Optional<Staff> onlyNamed(String name) {
      List<Staff> named =
          labels.values().stream().filter(staff -> staff.name().equals(name)).toList();
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
  }

  public People people(UnitPath unit) {
    List<Staff> staff = accounts.staffWithin(unit);
    Map<String, Long> alike =
        staff.stream().collect(Collectors.groupingBy(Duties::label, Collectors.counting()));
    return new People(
        staff.stream()
            .collect(
                Collectors.toMap(
                    one -> alike.getOrDefault(label(one), 0L) > 1 ? labelWithUnit(one) : label(one),
                    Function.identity(),
                    (first, _) -> first,
                    java.util.LinkedHashMap::new)));
  }

  /** The unit itself and those directly below it, by name. */
  public List<String> unitNames(UnitPath unit) {
    return java.util.stream.Stream.concat(units.find(unit).stream(), units.children(unit).stream())
        .map(Unit::name)
        .toList();
  }

  public Optional<LeadUnit> lead(UnitPath within, String name) {
    return units
        .byName(name)
        .filter(unit -> within.contains(unit.path()))
        .map(unit -> new LeadUnit(unit.path(), unit.name()));
  }

  private static String label(Staff staff) {
    return staff.name() + "（" + staff.role().label() + "）";
  }

  private String labelWithUnit(Staff staff) {
    return staff.name()
        + "（"
        + units.find(staff.unit()).map(Unit::name).orElse(staff.unit().value())
        + "）";
  }
}
