package org.qunxing.organisations.splitting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.FollowsSplit.Belonging;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/**
 * The form for a split, with everybody who can be distributed.
 *
 * @param preview what it would do; null until somebody asked
 */
public record SplitPage(
    Unit unit,
    List<Belonging> people,
    SplitForm form,
    FormErrors errors,
    @Nullable SplitPreview preview) {

  public String href() {
    return "/workbench/organisations/" + unit.code();
  }
}
