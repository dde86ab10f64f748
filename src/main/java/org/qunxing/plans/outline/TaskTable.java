package org.qunxing.plans.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Target;
import org.qunxing.plans.outline.DraftOutline.DraftInitiative;
import org.qunxing.plans.outline.DraftOutline.DraftList;
import org.qunxing.plans.outline.DraftOutline.Duty;
import org.qunxing.plans.outline.DraftOutline.KeyTask;

/**
 * The table of key tasks that many plans end with (任务, 牵头单位, 责任人, 时限; cells divided by tabs). Each
 * row belongs to the initiative whose words it repeats: there it sets who answers until when, and
 * becomes a key task unless it only repeats a target.
 */
record TaskTable(List<Row> rows) {

  private static final double ALIKE = 0.5;
  private static final Pattern TASK = Pattern.compile(".*(?:任务|任務|事项|事項|内容|举措|舉措|项目|工作).*");
  private static final Pattern PERSON = Pattern.compile(".*(?:责任人|責任人|负责人|負責人).*");
  private static final Pattern UNIT = Pattern.compile(".*(?:牵头|牽頭|责任单位|責任單位|主责|部门).*");
  private static final Pattern DAY = Pattern.compile(".*(?:时限|時限|时间|時間|期限|节点).*");
  private static final Pattern DATE =
      Pattern.compile("(20\\d\\d)[年./-](\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?.*");

  /** One row. */
  record Row(String title, Duty duty) {}

  private record Columns(int title, int person, int unit, int day) {

    static @Nullable Columns of(String[] heads) {
      int day = column(heads, DAY);
      int person = column(heads, PERSON);
      int title = column(heads, TASK);
      boolean table = heads.length >= 3 && title >= 0 && (day >= 0 || person >= 0);
      return table ? new Columns(title, person, column(heads, UNIT), day) : null;
    }

    private static int column(String[] heads, Pattern name) {
      Predicate<String> named = name.asMatchPredicate();
      return IntStream.range(0, heads.length)
          .filter(i -> named.test(heads[i].strip()))
          .findFirst()
          .orElse(-1);
    }
  }

  static TaskTable of(String source) {
    List<Row> rows = new ArrayList<>();
    Columns columns = null;
    for (String line : source.split("\n")) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 3) {
        columns = null;
      } else if (columns == null) {
        columns = Columns.of(cells);
      } else if (cells.length > columns.title() && !cells[columns.title()].isBlank()) {
        rows.add(row(cells, columns));
      }
    }
    return new TaskTable(List.copyOf(rows));
  }

  private static Row row(String[] cells, Columns columns) {
    return new Row(
        KeyTasks.shortened(cells[columns.title()]),
        new Duty(
            cell(cells, columns.person()),
            cell(cells, columns.unit()),
            day(cell(cells, columns.day()))));
  }

  private static @Nullable String cell(String[] cells, int column) {
    boolean there = column >= 0 && column < cells.length && !cells[column].isBlank();
    return there ? cells[column].strip() : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    Matcher date = DATE.matcher(text == null ? "" : text);
    if (!date.matches()) {
      return null;
    }
    int month = Math.clamp(Integer.parseInt(date.group(2)), 1, 12);
    LocalDate first = LocalDate.of(Integer.parseInt(date.group(1)), month, 1);
    int day = date.group(3) == null ? first.lengthOfMonth() : Integer.parseInt(date.group(3));
    return first.withDayOfMonth(Math.clamp(day, 1, first.lengthOfMonth()));
  }

  List<DraftList> assign(List<DraftList> lists) {
    List<DraftInitiative> all =
        lists.stream().flatMap(list -> list.initiatives().stream()).toList();
    return rows.isEmpty()
        ? lists
        : lists.stream()
            .map(
                list ->
                    new DraftList(
                        list.name(),
                        list.initiatives().stream().map(one -> given(one, all)).toList()))
            .toList();
  }

  private DraftInitiative given(DraftInitiative one, List<DraftInitiative> all) {
    List<Row> own = rows.stream().filter(row -> best(row, all) == one).toList();
    return own.isEmpty()
        ? one
        : one.with(
            own.stream()
                .filter(row -> !repeatsTarget(row, one))
                .map(row -> new KeyTask(row.title(), row.duty()))
                .toList(),
            own.getFirst().duty());
  }

  private static @Nullable DraftInitiative best(Row row, List<DraftInitiative> all) {
    DraftInitiative best = null;
    double most = ALIKE;
    for (DraftInitiative one : all) {
      double alike = one.dropped() ? 0 : alike(row.title(), one.title() + one.body());
      if (alike > most) {
        best = one;
        most = alike;
      }
    }
    return best;
  }

  private static boolean repeatsTarget(Row row, DraftInitiative one) {
    return one.targets().stream().anyMatch(target -> sameNumber(row, target));
  }

  private static boolean sameNumber(Row row, Target target) {
    return row.title()
        .contains(target.value().stripTrailingZeros().toPlainString() + target.unit());
  }

  /** The share of the title's pairs of characters that the text holds. */
  private static double alike(String title, String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= title.length(); i++) {
      pairs.add(title.substring(i, i + 2));
    }
    long held = pairs.stream().filter(text::contains).count();
    return pairs.isEmpty() ? 0 : (double) held / pairs.size();
  }
}
