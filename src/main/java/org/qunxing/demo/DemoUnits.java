package org.qunxing.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
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

  private record Row(
      String code,
      String name,
      String parent,
      Set<Line> lines,
      UnitKind kind,
      @Nullable CreditCode creditCode) {

    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          Arrays.stream(cells[3].split("\\|")).map(Line::valueOf).collect(Collectors.toSet()),
          UnitKind.valueOf(cells[4]),
          cells[4].equals("BASIC") || cells[5].isEmpty() ? null : CreditCode.of(cells[5]));
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

  /** The first basic-level union directly below a street, home of 李强 and 王芳. */
  Unit home() {
    return units.children(street().path()).getFirst();
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
