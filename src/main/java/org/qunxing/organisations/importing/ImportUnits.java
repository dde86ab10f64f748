package org.qunxing.organisations.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qunxing.documents.UnreadableDocument;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.UnitImport.Problem;
import org.qunxing.organisations.UnitImport.Result;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;

/** Reads a table of units, looks at every row, and writes all of them or none. */
@Component
public class ImportUnits {

  private static final int MOST_ROWS = 20_000;

  private final Units units;
  private final WriteUnits writing;

  ImportUnits(Units units, WriteUnits writing) {
    this.units = units;
    this.writing = writing;
  }

  public Result run(Actor actor, Path file, String originalName) {
    List<Problem> problems = new ArrayList<>();
    List<UnitRow> rows = read(file, originalName, problems);
    check(actor, rows, problems);
    return problems.isEmpty() ? writing.write(actor, rows) : new Result(0, 0, 0, problems);
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
}
