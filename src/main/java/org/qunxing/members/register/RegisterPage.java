package org.qunxing.members.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.personfile.ReasonForm;
import org.qunxing.web.FormErrors;

/**
 * What the register shows.
 *
 * @param unit the unit it is narrowed to, if any
 * @param living how many people belong here now
 * @param unitNames names of the units on this page
 * @param nextHref where the list goes on
 * @param reason what was typed as the reason of an export that was not accepted
 */
public record RegisterPage(
    RegisterQuery query,
    @Nullable Unit unit,
    int living,
    List<MemberRegister.Row> rows,
    Map<UUID, String> unitNames,
    @Nullable String nextHref,
    boolean mayManage,
    boolean mayImport,
    boolean mayExport,
    boolean mayMerge,
    ReasonForm reason,
    FormErrors errors) {

  public String unitName(MemberRegister.Row row) {
    return unitNames.getOrDefault(row.unitId(), "—");
  }
}
