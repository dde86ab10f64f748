/**
 * Limited things, given out fairly.
 *
 * <p>Owns: pools with their capacity, window and limits; the claims on them; waiting lists; what
 * freed capacity leads to. Asks nobody: who may claim, and why, is the business of the module whose
 * thing it is; it passes values, and is told what became of them through {@link
 * org.qunxing.allocation.PoolOwner}.
 *
 * <p>Promises, for any number of nodes and a crash of any of them or of the database at any
 * instant: never more than the capacity, never more than the limit for one holder, an answer
 * "yours" is on disk before it is given, and asking again gives the same answer. The database alone
 * decides, in {@code allocation.decide}; {@code docs/engines/allocation.md} says why each promise
 * holds and how to use the engine safely.
 */
@ApplicationModule(
    displayName = "Allocation",
    allowedDependencies = {"kernel", "access", "jobs", "vault", "web", "organisations", "members"})
@NullMarked
package org.qunxing.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
