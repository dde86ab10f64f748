package org.qunxing.organisations.dissolving;

import java.util.List;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** What a dissolution would end. */
public record DissolvePage(Unit unit, List<String> ends, DissolveForm form, FormErrors errors) {

  public String href() {
    return "/workbench/organisations/" + unit.code();
  }
}
