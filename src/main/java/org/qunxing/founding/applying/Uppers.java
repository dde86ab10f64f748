package org.qunxing.founding.applying;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.web.Choice;
import org.springframework.stereotype.Component;

/**
 * The unions that may take a new one in: a list where they are few, as in a district; where they
 * are too many to scroll through, the applicant writes which one it is.
 */
@Component
class Uppers {

  private static final int MOST_IN_A_LIST = 60;
  private static final int MOST_PROPOSED = 5;

  private final Units units;

  Uppers(Units units) {
    this.units = units;
  }

  /** All of them, by code; none where they are too many. */
  List<Choice> list() {
    List<Unit> all = units.unionsAboveBasic(MOST_IN_A_LIST + 1);
    return all.size() > MOST_IN_A_LIST
        ? List.of()
        : all.stream().map(unit -> Choice.of(unit.code(), unit.name())).toList();
  }

  /** The one that was chosen from the list, or written: its code or its whole name. */
  Optional<Unit> chosen(ApplicationForm form) {
    return units.typed(form.upper());
  }

  /** What is wrong, and which ones may have been meant. */
  String problem(ApplicationForm form) {
    String words = form.upper() == null ? "" : form.upper().strip();
    if (words.isEmpty()) {
      return "请选择上级工会";
    }
    String meant =
        units.search(words).stream()
            .filter(Uppers::takesOthersIn)
            .limit(MOST_PROPOSED)
            .map(unit -> unit.name() + "（" + unit.code() + "）")
            .collect(Collectors.joining("、"));
    return meant.isEmpty()
        ? "没有找到“%s”，请写工会的全称或编号".formatted(words)
        : "“%s”不止一种可能，请写全称或编号：%s".formatted(words, meant);
  }

  private static boolean takesOthersIn(Unit unit) {
    return switch (unit.kind()) {
      case STREET, INDUSTRY, AREA -> true;
      default -> false;
    };
  }
}
