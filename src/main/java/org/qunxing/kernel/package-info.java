/**
 * The few value types that everything else speaks in.
 *
 * <p>Owns: money, identifiers of people and units, who acts ({@link org.qunxing.kernel.Actor}) and
 * how the platform says no ({@link org.qunxing.kernel.Refusal}). Asks nobody. Never knows a module,
 * Spring or the database. A closed list: growing it needs an ADR.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package org.qunxing.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
