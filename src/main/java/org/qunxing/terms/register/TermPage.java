package org.qunxing.terms.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.Elected;
import org.qunxing.terms.RuleCheck;
import org.qunxing.terms.Term;

/**
 * One term of office.
 *
 * @param asked what a recall or an extra meeting would come to, when somebody asked
 * @param all every term of the unit, the latest first
 */
public record TermPage(
    Unit unit,
    Term term,
    List<Elected> candidates,
    List<Term> all,
    @Nullable RuleCheck asked,
    LocalDate today,
    boolean mayManage) {

  public String href() {
    return "/workbench/terms/" + term.number();
  }

  /** Women among those elected, in per cent: the figure that the yearly statistics ask for. */
  public String womenInPosts() {
    long women = term.officers().stream().filter(Elected::isWoman).count();
    return term.officers().isEmpty()
        ? "—"
        : "%.0f%%".formatted(100.0 * women / term.officers().size());
  }
}
