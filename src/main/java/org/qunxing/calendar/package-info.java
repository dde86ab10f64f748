/**
 * Which days are worked.
 *
 * <p>Owns: the days on which the State Council's yearly notice departs from the plain week, and the
 * arithmetic of working days on them. Asks: nobody. Tells: nothing; who counts days takes a {@link
 * org.qunxing.calendar.WorkingDays} from {@link org.qunxing.calendar.Calendar} and prints the
 * {@link org.qunxing.calendar.Derivation} it gets. Never: guesses a year whose notice has not been
 * issued; there it counts plain weeks and says so.
 */
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {"kernel", "access", "web", "identity"})
@NullMarked
package org.qunxing.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
