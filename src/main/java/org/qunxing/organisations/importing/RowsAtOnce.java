package org.qunxing.organisations.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitImport.Result;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.Employers;
import org.qunxing.organisations.employers.Employers.NewEmployer;
import org.qunxing.organisations.tree.UnitChanges;

/** Rows on their way into the tree: what they name is looked up together and written together. */
final class RowsAtOnce {

  private static final Set<String> NEW_FORM_INDUSTRIES = Set.of("快递外卖", "网约车与货运");

  private final Actor actor;
  private final Units units;
  private final UnitChanges changes;
  private final Employers employers;

  private final Map<String, UnitPath> placed = new HashMap<>();
  private final Map<String, Unit> there = new HashMap<>();
  private int founded;
  private int known;
  private int registered;

  RowsAtOnce(Actor actor, Units units, UnitChanges changes, Employers employers) {
    this.actor = actor;
    this.units = units;
    this.changes = changes;
    this.employers = employers;
  }

  Result result() {
    return new Result(founded, known, registered, List.of());
  }

  void write(List<UnitRow> rows) {
    List<UnitRow> ofUnits = rows.stream().filter(row -> !row.isEmployerOnly()).toList();
    Map<String, Unit> before = units.byCodes(ofUnits.stream().map(UnitRow::code).toList());
    before.forEach(this::keep);
    found(ofUnits.stream().filter(row -> !before.containsKey(key(row.code()))).toList());
    known += before.size();
    List<Employers.Placed> named =
        rows.stream().map(this::employer).flatMap(Optional::stream).toList();
    employers.putAll(actor, named);
    registered += named.size();
  }

  private void found(List<UnitRow> rows) {
    List<UnitChanges.Placed> fresh = new ArrayList<>();
    for (UnitRow row : rows) {
      UnitPath parent = row.parent().isEmpty() ? UnitPath.ROOT : path(row.parent());
      if (!actor.may(Permission.MANAGE_ORGANISATIONS, parent)) {
        throw new NotFound("unit " + row.parent());
      }
      fresh.add(new UnitChanges.Placed(parent, unit(row), row.code()));
      placed.put(key(row.code()), parent.child(row.code().strip()));
    }
    changes.foundAll(actor, fresh).forEach(unit -> keep(key(unit.code()), unit));
    founded += fresh.size();
  }

  private void keep(String key, Unit unit) {
    there.put(key, unit);
    placed.put(key, unit.path());
  }

  /** A unit of the table, also when it stands only further up in it; else one that is there. */
  private UnitPath path(String typed) {
    UnitPath inTable = placed.get(key(typed));
    return inTable == null ? unit(typed).path() : inTable;
  }

  private Unit unit(String typed) {
    return there.computeIfAbsent(
        key(typed),
        _ ->
            units
                .typed(actor, Permission.MANAGE_ORGANISATIONS, typed)
                .orElseThrow(() -> new NotFound("unit " + typed)));
  }

  private static NewUnit unit(UnitRow row) {
    boolean isEmployers = row.people() >= 0;
    return new NewUnit(
        row.code(),
        row.name(),
        row.unitKind().orElse(UnitKind.BASIC),
        row.lineSet(),
        isEmployers ? null : creditCode(row),
        null,
        null);
  }

  private static @Nullable CreditCode creditCode(UnitRow row) {
    return CreditCode.parse(row.creditCode()).optional().orElse(null);
  }

  private Optional<Employers.Placed> employer(UnitRow row) {
    if (row.isEmployerOnly()) {
      return Optional.of(
          new Employers.Placed(employer(row, row.name()), unit(row.parent()), false));
    }
    if (row.people() < 0 || row.creditCode().isEmpty()) {
      return Optional.empty();
    }
    Unit union = Objects.requireNonNull(there.get(key(row.code())));
    String name = row.name().replaceFirst("(工会|工会委员会)$", "");
    return Optional.of(new Employers.Placed(employer(row, name), union, true));
  }

  private static NewEmployer employer(UnitRow row, String name) {
    return new NewEmployer(
        CreditCode.of(row.creditCode()),
        row.codeProof().isEmpty() ? null : row.codeProof(),
        name,
        row.people(),
        row.industry(),
        NEW_FORM_INDUSTRIES.contains(row.industry()),
        null);
  }

  private static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
