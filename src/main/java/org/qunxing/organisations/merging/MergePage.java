package org.qunxing.organisations.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.web.FormErrors;

/**
 * What a merger would do.
 *
 * @param into null until one was named
 * @param along what goes along
 */
public record MergePage(
    Unit unit, @Nullable Unit into, String words, List<String> along, FormErrors errors) {

  public String href() {
    return "/workbench/organisations/" + unit.code();
  }
}
