package org.qunxing.organisations.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitImport.Problem;
import org.qunxing.organisations.UnitImport.Result;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.Employers;
import org.qunxing.organisations.employers.Employers.NewEmployer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a table of units, looks at every row, and writes all of them or none. */
@Component
public class ImportUnits {

  private static final int MOST_ROWS = 20_000;
  private static final Set<String> NEW_FORM_INDUSTRIES = Set.of("快递外卖", "网约车与货运");

  private final Units units;
  private final Organising organising;
  private final Employers employers;
  private final TransactionTemplate transactions;

  ImportUnits(
      Units units, Organising organising, Employers employers, TransactionTemplate transactions) {
    this.units = units;
    this.organising = organising;
    this.employers = employers;
    this.transactions = transactions;
  }

  public Result run(Actor actor, Path file, String originalName) {
    List<Problem> problems = new ArrayList<>();
    List<UnitRow> rows = read(file, originalName, problems);
    check(actor, rows, problems);
    return problems.isEmpty() ? write(actor, rows) : new Result(0, 0, 0, problems);
  }

  private static List<UnitRow> read(Path file, String originalName, List<Problem> problems) {
    List<UnitRow> rows = new ArrayList<>();
    try (TableRows table = TableRows.open(file, originalName)) {
      UnitRow.Columns columns = UnitRow.Columns.of(table);
      while (table.hasNext()) {
        TableRow row = table.next();
        UnitRow read = UnitRow.of(row, columns);
        row.cells().stream()
            .filter(cell -> cell.trouble() != null)
            .findFirst()
            .ifPresent(
                cell ->
                    problems.add(
                        new Problem(
                            row.number(),
                            read.name(),
                            Objects.requireNonNull(cell.trouble()).text())));
        rows.add(read);
        if (rows.size() > MOST_ROWS) {
          throw UnreadableDocument.TOO_MANY_ROWS.refuse(MOST_ROWS);
        }
      }
    }
    return rows;
  }

  private void check(Actor actor, List<UnitRow> rows, List<Problem> problems) {
    Map<String, Integer> codes = new HashMap<>();
    for (UnitRow row : rows) {
      problem(actor, row, codes)
          .ifPresent(reason -> problems.add(new Problem(row.number(), row.name(), reason)));
      if (!row.isEmployerOnly()) {
        codes.putIfAbsent(key(row.code()), row.number());
      }
    }
  }

  /** The first thing that is wrong with a row, given the codes of the rows before it. */
  private Optional<String> problem(Actor actor, UnitRow row, Map<String, Integer> before) {
    if (row.name().isEmpty() || row.name().length() > 100) {
      return Optional.of("名称没有填，或超过 100 个字");
    }
    if (!row.creditCode().isEmpty() && !CreditCode.parse(row.creditCode()).isGood()) {
      return CreditCode.parse(row.creditCode()).problem();
    }
    if (!row.headcount().isEmpty() && row.people() < 0) {
      return Optional.of("职工人数应是不带单位的整数");
    }
    return row.isEmployerOnly()
        ? employerProblem(actor, row, before)
        : unitProblem(actor, row, before);
  }

  private Optional<String> employerProblem(Actor actor, UnitRow row, Map<String, Integer> before) {
    if (row.creditCode().isEmpty()) {
      return Optional.of("企业要有统一社会信用代码");
    }
    return row.people() < 0 ? Optional.of("企业要有职工人数") : parentProblem(actor, row, before);
  }

  private Optional<String> unitProblem(Actor actor, UnitRow row, Map<String, Integer> before) {
    if (!row.code().matches("[A-Za-z0-9_-]{1,40}")) {
      return Optional.of("编号只能用字母、数字、短横线和下划线");
    }
    if (before.containsKey(key(row.code()))) {
      return Optional.of("编号与第 %d 行重复".formatted(before.get(key(row.code()))));
    }
    if (row.unitKind().isEmpty()) {
      return Optional.of("不认识的层级“%s”".formatted(row.kind()));
    }
    if (row.lineSet().isEmpty()) {
      return Optional.of("不认识的条线“%s”".formatted(row.lines()));
    }
    return parentProblem(actor, row, before);
  }

  private Optional<String> parentProblem(Actor actor, UnitRow row, Map<String, Integer> before) {
    if (row.parent().isEmpty()) {
      boolean mayPlantRoots = actor.may(Permission.MANAGE_ORGANISATIONS, UnitPath.ROOT);
      return mayPlantRoots && !row.isEmployerOnly() ? Optional.empty() : Optional.of("上级编号没有填");
    }
    boolean known =
        before.containsKey(key(row.parent()))
            || units.typed(actor, Permission.MANAGE_ORGANISATIONS, row.parent()).isPresent();
    return known
        ? Optional.empty()
        : Optional.of("没有找到上级“%s”，它要在前面的行里，或在您管理的范围里".formatted(row.parent()));
  }

  private static String key(String code) {
    return code.toUpperCase(java.util.Locale.ROOT);
  }

  /** A refusal on the way undoes all of it and is told with its row. */
  private Result write(Actor actor, List<UnitRow> rows) {
    UnitRow[] at = new UnitRow[1];
    try {
      return Objects.requireNonNull(
          transactions.execute(
              _ -> {
                int[] counts = new int[3];
                for (UnitRow row : rows) {
                  at[0] = row;
                  write(actor, row, counts);
                }
                return new Result(counts[0], counts[1], counts[2], List.of());
              }));
    } catch (Refusal refusal) {
      return new Result(
          0, 0, 0, List.of(new Problem(at[0].number(), at[0].name(), refusal.text())));
    }
  }

  private void write(Actor actor, UnitRow row, int[] counts) {
    if (row.isEmployerOnly()) {
      register(actor, row, row.name(), parent(actor, row), false);
      counts[2]++;
      return;
    }
    Optional<Unit> known = units.findByCode(row.code());
    Unit unit = known.orElseGet(() -> found(actor, row));
    counts[known.isPresent() ? 1 : 0]++;
    if (row.people() >= 0 && !row.creditCode().isEmpty()) {
      register(actor, row, row.name().replaceFirst("(工会|工会委员会)$", ""), unit, true);
      counts[2]++;
    }
  }

  private Unit found(Actor actor, UnitRow row) {
    UnitPath parent = row.parent().isEmpty() ? UnitPath.ROOT : parent(actor, row).path();
    Set<Line> lines = row.lineSet();
    boolean isEmployers = row.people() >= 0;
    NewUnit unit =
        new NewUnit(
            row.code(),
            row.name(),
            row.unitKind().orElse(UnitKind.BASIC),
            lines,
            isEmployers ? null : creditCode(row),
            null,
            null);
    return organising.found(actor, parent, unit);
  }

  private Unit parent(Actor actor, UnitRow row) {
    return units
        .typed(actor, Permission.MANAGE_ORGANISATIONS, row.parent())
        .orElseThrow(() -> new NotFound("unit " + row.parent()));
  }

  private static @Nullable CreditCode creditCode(UnitRow row) {
    Parsed<CreditCode> parsed = CreditCode.parse(row.creditCode());
    return parsed.optional().orElse(null);
  }

  private void register(Actor actor, UnitRow row, String name, Unit unit, boolean organised) {
    NewEmployer employer =
        new NewEmployer(
            CreditCode.of(row.creditCode()),
            row.codeProof().isEmpty() ? null : row.codeProof(),
            name,
            row.people(),
            row.industry(),
            NEW_FORM_INDUSTRIES.contains(row.industry()),
            null);
    employers.put(actor, employer, unit, organised);
  }
}
