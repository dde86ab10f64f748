/**
 * The one tree of the three lines: trade union, youth league, women's federation.
 *
 * <p>Owns: units, where each stands and stood, whom to call there, and the employers with or
 * without a union. Asks: nobody but the ground. Tells: {@link
 * org.qunxing.organisations.OrganisationEvent}. Never: knows members; who must keep a unit from
 * closing says so through {@link org.qunxing.organisations.KeepsUnitOpen}.
 */
@ApplicationModule(
    displayName = "Organisations",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "web",
      "documents",
      "documents::tables",
      "documents::writing"
    })
@NullMarked
package org.qunxing.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
