/**
 * The burden account (负担账): what the platform asks of people, for everybody to see.
 *
 * <p>Government apps must not load people with forms (国办函〔2026〕12号, RULES §0). This module reads
 * every form off the running program (only their names are kept by hand, and a test compares them),
 * says how many fields each has and about how long it takes, and counts how often it was sent.
 * Owns: counts by form, level and month, of nobody in particular. Asks: access for the routes.
 * Never: records who sent what.
 */
@ApplicationModule(
    displayName = "Burden account",
    allowedDependencies = {"kernel", "access", "web"})
@NullMarked
package org.qunxing.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
