package org.qunxing.organisations.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.UnitKind;

/** One row of a table of units, as written. */
record UnitRow(
    int number,
    String code,
    String name,
    String parent,
    String lines,
    String kind,
    String creditCode,
    String codeProof,
    String headcount,
    String industry) {

  private static final Map<String, UnitKind> KINDS =
      Map.ofEntries(
          Map.entry("区级", UnitKind.DISTRICT),
          Map.entry("镇街", UnitKind.STREET),
          Map.entry("园区", UnitKind.STREET),
          Map.entry("镇街、园区", UnitKind.STREET),
          Map.entry("行业", UnitKind.INDUSTRY),
          Map.entry("行业联合", UnitKind.INDUSTRY),
          Map.entry("区域", UnitKind.AREA),
          Map.entry("区域联合", UnitKind.AREA),
          Map.entry("基层", UnitKind.BASIC),
          Map.entry("小组", UnitKind.GROUP));

  /** Where each column stands. */
  record Columns(
      int code,
      int name,
      int parent,
      int lines,
      int kind,
      int creditCode,
      int codeProof,
      int headcount,
      int industry) {

    static Columns of(TableRows table) {
      return new Columns(
          table.column("编号", "code", "单位编号"),
          table.column("名称", "name", "单位名称"),
          table.column("上级编号", "parent_code", "上级"),
          table.column("条线", "lines"),
          table.column("层级", "kind", "类别"),
          table.column("统一社会信用代码", "credit_code", "信用代码"),
          table.column("证明材料", "code_proof"),
          table.column("职工人数", "headcount", "人数"),
          table.column("行业", "industry"));
    }
  }

  static UnitRow of(TableRow row, Columns at) {
    return new UnitRow(
        row.number(),
        row.text(at.code()),
        row.text(at.name()),
        row.text(at.parent()),
        row.text(at.lines()),
        row.text(at.kind()),
        row.text(at.creditCode()),
        row.text(at.codeProof()),
        row.text(at.headcount()),
        row.text(at.industry()));
  }

  /** Whether this is an employer without a union, not a unit. */
  boolean isEmployerOnly() {
    return kind.equals("企业") || kind.equalsIgnoreCase("EMPLOYER");
  }

  Optional<UnitKind> unitKind() {
    Optional<UnitKind> byName =
        Arrays.stream(UnitKind.values())
            .filter(one -> one.name().equals(kind.toUpperCase(Locale.ROOT)))
            .findFirst();
    return byName.or(() -> Optional.ofNullable(KINDS.get(kind)));
  }

  /** Empty when a word is not known. */
  Set<Line> lineSet() {
    Set<Line> found = EnumSet.noneOf(Line.class);
    for (String word : lines.split("[|、，,;；\\s]+")) {
      Optional<Line> line =
          Arrays.stream(Line.values())
              .filter(one -> one.label().equals(word) || one.name().equalsIgnoreCase(word))
              .findFirst();
      if (line.isEmpty()) {
        return Set.of();
      }
      found.add(line.get());
    }
    return found;
  }

  /** -1 when it is not a sensible number. */
  int people() {
    return headcount.matches("\\d{1,7}") ? Integer.parseInt(headcount) : -1;
  }
}
