/**
 * One person, one file (一人一档): what happened to a person, and who looked.
 *
 * <p>Owns: the entries of every person's file, which other modules write through the one door
 * {@link org.qunxing.personfile.PersonFiles}, and the looks, which {@link
 * org.qunxing.personfile.Looks} writes in the transaction of the look. Asks: organisations, for
 * units that move and what they are called. Tells: nobody. Never: knows a line of business; kinds
 * of entries are declared by the modules that write them ({@link
 * org.qunxing.personfile.EntryKind}).
 *
 * <p>Stands below the register of members, so that the register and all above it can write here. A
 * person may read everything in her own file and every look at it (PIPL, articles 44 and 45).
 */
@ApplicationModule(
    displayName = "Person file",
    allowedDependencies = {"kernel", "access", "web", "organisations"})
@NullMarked
package org.qunxing.personfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
