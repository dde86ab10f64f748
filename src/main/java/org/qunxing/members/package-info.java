/**
 * The register of people and of what they belong to.
 *
 * <p>Owns: persons, memberships with their history, applications to join and the gatherings they
 * come from, rosters in and out. Asks: organisations, where units stand; measures, to count who
 * joined and left; personfile, to tell what happened and who looked; notices, to tell people what
 * came of what they asked. Tells: {@link org.qunxing.members.MemberEvent}. Never: shows an identity
 * number in full, or a person to anybody but the staff of her units and herself.
 */
@ApplicationModule(
    displayName = "Members",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "jobs",
      "vault",
      "calendar",
      "notices",
      "vault",
      "web",
      "organisations",
      "measures",
      "personfile",
      "notices",
      "documents",
      "documents::tables"
    })
@NullMarked
package org.qunxing.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
