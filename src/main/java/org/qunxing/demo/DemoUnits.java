package org.qunxing.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;

/** The district's units, as {@code demo/units.csv} invents them. */
@WithDemo
@Component
class DemoUnits {

  private final Organising organising;
  private final Units units;

  DemoUnits(Organising organising, Units units) {
    this.organising = organising;
    this.units = units;
  }

  /**
   * @param creditCode the unit's own
   * @param employer whose union it is, of the basic level only
   */
  private record Row(
      String code,
      String name,
      String parent,
      Set<Line> lines,
      UnitKind kind,
      @Nullable CreditCode creditCode,
      EmployerRegister.@Nullable Facts employer) {

    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          Arrays.stream(cells[3].split("\\|")).map(Line::valueOf).collect(Collectors.toSet()),
          UnitKind.valueOf(cells[4]),
          cells[4].equals("BASIC") || cells[5].isEmpty() ? null : CreditCode.of(cells[5]),
          cells[4].equals("BASIC") && !cells[5].isEmpty() ? employer(cells) : null);
    }

    private static EmployerRegister.Facts employer(String[] cells) {
      return new EmployerRegister.Facts(
          CreditCode.of(cells[5]),
          "营业执照副本",
          cells[1].replaceFirst("工会(委员会)?$", ""),
          Integer.parseInt(cells[6]),
          cells[7],
          cells[7].matches(".*(快递|外卖|网约车|货运|配送).*"));
    }
  }

  void found() {
    Map<String, UnitPath> paths = new HashMap<>(Map.of("", UnitPath.ROOT));
    for (Row row : rows()) {
      NewUnit unit =
          new NewUnit(
              row.code(),
              row.name(),
              row.kind(),
              row.lines(),
              row.creditCode(),
              phone(paths.size()),
              null);
      UnitPath parent = Objects.requireNonNull(paths.get(row.parent()), row.parent());
      paths.put(row.code(), organising.found(Actor.SYSTEM, parent, unit).path());
    }
  }

  private static String phone(int number) {
    return "022-5550%04d".formatted(number);
  }

  /** The employers of the basic-level unions, each with its union. */
  Map<EmployerRegister.Facts, Unit> employers() {
    Map<EmployerRegister.Facts, Unit> employers = new LinkedHashMap<>();
    rows().stream()
        .filter(row -> row.employer() != null && row.lines().contains(Line.UNION))
        .forEach(
            row -> employers.put(Objects.requireNonNull(row.employer()), units.byCode(row.code())));
    return employers;
  }

  /** The streets' and parks' unions. */
  List<Unit> streets() {
    return rows().stream()
        .filter(row -> row.kind() == UnitKind.STREET && row.lines().contains(Line.UNION))
        .map(row -> units.byCode(row.code()))
        .toList();
  }

  /** All basic-level unions in the order of the list. */
  List<Unit> basicUnions() {
    return rows().stream()
        .filter(row -> row.kind() == UnitKind.BASIC && row.lines().contains(Line.UNION))
        .map(row -> units.byCode(row.code()))
        .toList();
  }

  Unit district() {
    return units.byCode(rows().getFirst().code());
  }

  /**
   * The first basic-level union directly below a street, home of 李强 and 王芳. Not one that was
   * founded since.
   */
  Unit home() {
    Set<String> codes = rows().stream().map(Row::code).collect(Collectors.toSet());
    return units.children(street().path()).stream()
        .filter(unit -> codes.contains(unit.code()))
        .findFirst()
        .orElseThrow();
  }

  /** The first street that has basic-level unions of its own. */
  Unit street() {
    return rows().stream()
        .filter(row -> row.kind() == UnitKind.STREET && row.lines().contains(Line.UNION))
        .map(row -> units.byCode(row.code()))
        .filter(street -> !units.children(street.path()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  Unit place(String name) {
    return switch (name) {
      case "district" -> district();
      case "street" -> street();
      default -> home();
    };
  }

  private static List<Row> rows() {
    try (InputStream csv =
        Objects.requireNonNull(DemoUnits.class.getResourceAsStream("/demo/units.csv"))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Row::of)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
