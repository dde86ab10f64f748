/**
 * Who leads a unit, elected how and until when.
 *
 * <p>Owns: terms of office (届), their committees, the rules of elections and recall as checks that
 * cite their article, and the re-election pack. Asks: organisations, where a unit stands. Tells:
 * notices, 90 days before a term ends. Never: decides whether a union is founded (founding does,
 * and opens the first term here) or what a member may do.
 */
@ApplicationModule(
    displayName = "Terms of office",
    allowedDependencies = {
      "kernel",
      "access",
      "identity",
      "web",
      "jobs",
      "notices",
      "organisations",
      "measures",
      "documents",
      "documents::writing"
    })
@NullMarked
package org.qunxing.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
