package org.qunxing.benefits.making;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;
import org.qunxing.members.MemberGroup;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/**
 * The form for a new offer or a changed draft.
 *
 * @param number null for a new one
 * @param reach how many people can see it as it is filled in now
 * @param reviewAbove from this budget on a second person reviews
 */
public record OfferFormPage(
    @Nullable String number,
    OfferForm form,
    FormErrors errors,
    List<Choice> units,
    List<Choice> audiences,
    List<Choice> keptChoices,
    ReachPage reach,
    BigDecimal reviewAbove) {

  private static final int LEAST_LINES = 4;

  /** A line as it stands in the form. */
  public record Line(String first, String pieces) {}

  public String action() {
    return number == null ? "/workbench/offers" : "/workbench/offers/" + number;
  }

  public List<Choice> kinds() {
    return Choice.of(OfferKind.values(), OfferKind::label);
  }

  public List<Choice> ways() {
    return List.of(
        new Choice(Way.DRAW.name(), "抽签", "推荐。报名期内谁先谁后都一样，老人和上班的人不吃亏；结果谁都能核对"),
        new Choice(Way.FIRST_COME.name(), "先到先得", "适合份数多、人人差不多都有的。紧俏的东西会被手快的和脚本抢走"));
  }

  public List<Choice> groups() {
    return Choice.of(MemberGroup.values(), MemberGroup::label);
  }

  public List<Line> counters() {
    return lines(form.counterNames(), form.counterPieces());
  }

  public List<Line> kept() {
    return lines(form.keptFor(), form.keptPieces());
  }

  private static List<Line> lines(List<String> first, List<String> pieces) {
    int lines = Math.max(LEAST_LINES, first.size() + 1);
    return java.util.stream.IntStream.range(0, lines)
        .mapToObj(line -> new Line(at(first, line), at(pieces, line)))
        .toList();
  }

  private static String at(List<String> column, int line) {
    return line < column.size() ? column.get(line) : "";
  }

  /** Opened where something stands in it. */
  public boolean hasCounters() {
    return form.counterNames().stream().anyMatch(name -> !name.isBlank())
        || form.counterPieces().stream().anyMatch(pieces -> !pieces.isBlank());
  }

  public boolean hasKept() {
    return form.keptFor().stream().anyMatch(whom -> !whom.isBlank());
  }
}
