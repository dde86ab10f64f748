/**
 * The yearly report: follows the plan's lists, each figure taken from an indicator.
 *
 * <p>Owns: reports, their edited texts, the figures as they stood when the report was generated.
 * Asks: plans for the confirmed plan with its figures, measures whether figures and facts agree,
 * documents for the layout. Tells nobody. Never: takes a figure from anybody's keyboard.
 */
@ApplicationModule(
    displayName = "Reports",
    allowedDependencies = {
      "kernel",
      "access",
      "web",
      "identity",
      "organisations",
      "plans",
      "measures",
      "documents",
      "documents::writing"
    })
@NullMarked
package org.qunxing.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
