package org.qunxing.organisations.splitting;

import java.util.List;
import org.qunxing.organisations.FollowsSplit.Belonging;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/** The form for a split, with everybody who can be distributed. */
public record SplitPage(Unit unit, List<Belonging> people, SplitForm form, FormErrors errors) {

  public String href() {
    return "/workbench/organisations/" + unit.code();
  }
}
