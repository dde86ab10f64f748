package org.qunxing.terms.reelecting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.ElectedForm;
import org.qunxing.web.FormErrors;

/**
 * What the form for an election's result, or for candidates, shows.
 *
 * @param number of the running term; null where none is known yet
 */
public record TermFormPage(
    Unit unit,
    Line line,
    @Nullable String number,
    @Nullable TermForm form,
    List<ElectedForm> people,
    FormErrors errors) {

  private static final int LINES = 9;

  public List<ElectedForm> lines() {
    List<ElectedForm> lines = new ArrayList<>(people);
    while (lines.size() < LINES) {
      lines.add(ElectedForm.EMPTY);
    }
    return lines;
  }

  public String back() {
    return number == null
        ? "/workbench/organisations/" + unit.code()
        : "/workbench/terms/" + number;
  }
}
