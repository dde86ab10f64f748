package org.qunxing.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qunxing.documents.tables.CellTrouble;
import org.qunxing.documents.tables.TableRow;
import org.qunxing.documents.tables.TableRows;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.samples.SampleUnits.Unit;

/** The rosters on disk are what the generator invents, and hold what they promise. */
class SampleRostersTests {

  @Test
  void isWhatTheGeneratorInvents() {
    var members = SampleRosters.members();
    var rows = rows(SampleRosters.FILE);

    assertThat(rows).hasSize(SampleRosters.MEMBERS);
    for (int i = 0; i < members.size(); i++) {
      var written =
          members.get(i).cells().stream().map(cell -> cell == null ? "" : cell.toString()).toList();
      TableRow row = rows.get(i);
      assertThat(written).isEqualTo(texts(row));
    }
  }

  @Test
  void holdsNumbersThatTheKernelAccepts() {
    Set<String> ids = new HashSet<>();
    Set<String> phones = new HashSet<>();
    for (TableRow row : rows(SampleRosters.FILE)) {
      NationalId id = NationalId.of(row.text(2));
      assertThat(id.sex().label()).isEqualTo(row.text(1));
      assertThat(CreditCode.of(row.text(5)).checkDigitHolds()).isTrue();
      ids.add(id.value());
      phones.add(Phone.of(row.text(3)).e164());
    }

    assertThat(ids).hasSize(SampleRosters.MEMBERS);
    assertThat(phones).hasSize(SampleRosters.MEMBERS);
  }

  @Test
  void namesUnitsOfTheDemoDistrict() {
    Map<String, String> codes =
        SampleUnits.units().stream().collect(Collectors.toMap(Unit::name, Unit::creditCode));

    assertThat(rows(SampleRosters.FILE))
        .allMatch(row -> row.text(5).equals(codes.get(row.text(4))));
  }

  @Test
  void letsEnoughMembersJoinInThePlansYear() {
    var joined =
        rows(SampleRosters.FILE).stream()
            .filter(row -> row.cell(6).date().orElseThrow().getYear() == 2026)
            .toList();

    assertThat(joined).hasSizeBetween(1000, 2000);
    assertThat(joined.stream().filter(row -> !row.text(7).equals("单位职工"))).hasSizeGreaterThan(200);
  }

  @Test
  void marksTheCellsThatMustNotBeUsed() {
    Map<Integer, TableRow> rows =
        rows(SampleRosterWithErrors.FILE).stream()
            .collect(Collectors.toMap(TableRow::number, row -> row));

    assertThat(rows).hasSize(SampleRosterWithErrors.ROWS);
    assertThat(row(rows, 24).cell(2).trouble()).isEqualTo(CellTrouble.DIGITS_LOST);
    assertThat(row(rows, 54).cell(4).trouble()).isEqualTo(CellTrouble.FORMULA_WITHOUT_VALUE);
    assertThat(row(rows, 57).cell(3).trouble()).isEqualTo(CellTrouble.ERROR_VALUE);
    for (int row = 60; row <= 62; row++) {
      assertThat(row(rows, row).cell(4).trouble()).isEqualTo(CellTrouble.MERGED);
    }
    long troubled =
        rows.values().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.trouble() != null)
            .count();
    assertThat(troubled).isEqualTo(6);
  }

  @Test
  void readsEachOddDateAsTheSameDay() {
    for (TableRow row : rows(SampleRosterWithErrors.FILE)) {
      if (row.number() >= 80 && row.number() <= 85) {
        assertThat(row.cell(6).date()).contains(LocalDate.of(2026, 3, 1));
      }
    }
  }

  @Test
  void staysSmallEnoughToCarryAround() throws IOException {
    assertThat(Files.size(SampleRosters.FILE)).isLessThan(600_000);
  }

  private static TableRow row(Map<Integer, TableRow> rows, int number) {
    return Objects.requireNonNull(rows.get(number));
  }

  /** All columns, also those left empty at the end of the row. */
  private static List<String> texts(TableRow row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < SampleRosters.COLUMNS.size(); i++) {
      texts.add(row.text(i));
    }
    return texts;
  }

  private static List<TableRow> rows(Path file) {
    List<TableRow> rows = new ArrayList<>();
    try (var table = TableRows.open(file, "名册.xlsx")) {
      assertThat(table.column("姓名")).isZero();
      assertThat(table.column("身份证号")).isEqualTo(2);
      table.forEachRemaining(rows::add);
    }
    return rows;
  }
}
