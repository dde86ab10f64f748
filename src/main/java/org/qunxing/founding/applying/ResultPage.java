package org.qunxing.founding.applying;

import java.util.List;
import org.qunxing.founding.cases.Founding;
import org.qunxing.terms.ElectedForm;
import org.qunxing.web.FormErrors;

/** What the form for an election's result shows. */
public record ResultPage(Founding founding, ResultForm form, FormErrors errors) {

  private static final int LINES = 9;

  public List<ElectedForm> lines() {
    List<ElectedForm> lines = new java.util.ArrayList<>(form.lines());
    while (lines.size() < LINES) {
      lines.add(ElectedForm.EMPTY);
    }
    return lines;
  }

  public String action() {
    return founding.applicantHref() + "/result";
  }
}
