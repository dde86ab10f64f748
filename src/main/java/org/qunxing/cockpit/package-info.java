/**
 * What a leader looks at.
 *
 * <p>Owns: nothing; it shows the confirmed plan with its lights, headline figures and charts, on a
 * desk and on a wall. Asks: plans for the overview, measures for figures month by month, by unit
 * and by group, organisations for the units below. Tells: nobody. Never: ranks persons or units;
 * units stand in the tree's order.
 */
@ApplicationModule(
    displayName = "Cockpit",
    allowedDependencies = {"kernel", "access", "web", "organisations", "measures", "plans"})
@NullMarked
package org.qunxing.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
