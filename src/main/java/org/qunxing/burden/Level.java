package org.qunxing.burden;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Role;

/** Of whom something is asked. */
public enum Level {
  VISITOR("访客"),
  MEMBER("会员"),
  CADRE("基层干部"),
  OFFICER("镇街和区级干部");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The lowest level that may use what the permission guards: for them it is made. */
  static Level of(Permission permission) {
    if (permission.roles().contains(Role.MEMBER)) {
      return MEMBER;
    }
    return permission.roles().contains(Role.CADRE) ? CADRE : OFFICER;
  }

  /**
   * Whose time this was: an officer who signs up for a walk is a member there, and an officer who
   * does a cadre's work does it as an officer.
   */
  static Level of(Actor actor, Level made) {
    if (made == VISITOR || made == MEMBER) {
      return made;
    }
    boolean cadreOnly =
        actor.grants().stream()
            .map(grant -> grant.role())
            .allMatch(role -> role == Role.MEMBER || role == Role.CADRE);
    return cadreOnly ? CADRE : OFFICER;
  }
}
