package org.qunxing.identity.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.UnitDirectory.Place;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/**
 * What one account's page shows.
 *
 * @param mine whether it is the administrator's own, in which nothing can be changed
 * @param searched what was looked for among the units, empty at first
 * @param found the units found by that
 * @param chosen the unit at which a role is to be granted
 */
public record AccountPage(
    String id,
    String name,
    String phone,
    boolean closed,
    boolean mine,
    boolean hasPassword,
    boolean hasAuthenticator,
    List<Held> held,
    String searched,
    List<Place> found,
    @Nullable Place chosen,
    List<Choice> roles,
    List<Choice> lines,
    GrantForm form,
    FormErrors errors) {

  /**
   * A role that is held.
   *
   * @param mayRevoke whether it lies within the administrator's units
   */
  public record Held(
      String role,
      String label,
      String unitName,
      String unit,
      String line,
      String lineLabel,
      boolean mayRevoke) {}
}
